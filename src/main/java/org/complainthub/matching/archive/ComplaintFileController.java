package org.complainthub.matching.archive;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code GET /api/complaints} and {@code GET /api/complaints/{number}}; described in {@code openapi/complaints.yaml}. */
@RestController
class ComplaintFileController {

    private final FileArchive archive;

    ComplaintFileController(FileArchive archive) {
        this.archive = archive;
    }

    @GetMapping("/api/complaints")
    FilePage find(@ModelAttribute FileQuery query) {
        FileSearch search = query.search(archive.search());
        if (query.after() != null) {
            search.after(cursor(query.after()));
        }
        return archive.find(search, query.rows());
    }

    @GetMapping("/api/complaints/{number}")
    FileDossier file(@PathVariable String number, @RequestParam(defaultValue = "false") boolean itself) {
        return (itself ? archive.itself(number) : archive.file(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "no such complaint file"));
    }

    private static Cursor cursor(String text) {
        return Cursor.read(text)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "after is no cursor"));
    }
}
