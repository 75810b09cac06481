package org.complainthub.desk.search;

import java.util.List;
import java.util.Set;
import org.complainthub.desk.Vocabulary;
import org.complainthub.desk.access.Sight;
import org.complainthub.matching.archive.Cursor;
import org.complainthub.matching.archive.FileArchive;
import org.complainthub.matching.archive.FilePage;
import org.complainthub.matching.archive.FileSearch;
import org.complainthub.matching.archive.FileSummary;
import org.complainthub.report.overview.ReportRegister;
import org.complainthub.routing.worklist.WorkList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files that somebody looks for and may see. */
@Component("fileList")
public class FileList {

    /** So many overdue files are looked at, those that are it longest. */
    static final int MOST_OVERDUE = 1000;

    private final FileArchive archive;
    private final WorkList work;
    private final List<WordRule> rules;

    FileList(FileArchive archive, WorkList work, Vocabulary vocabulary, ReportRegister reports) {
        this.archive = archive;
        this.work = work;
        this.rules = WordRule.inOrder(vocabulary, report -> reports.find(report)
                .map(found -> found.report().complaintNumber())
                .orElse(""));
    }

    /**
     * A page of the list.
     *
     * @param next cursor of the page that follows, null when there is none
     */
    public record Page(List<Row> rows, @Nullable String next) {}

    /** One file. */
    public record Row(FileSummary file, boolean overdue) {}

    /** At most so many files, the latest opened first. */
    public Page find(SearchForm form, Sight sight, int rows) {
        FilePage page = archive.find(search(form, sight), rows);
        Set<String> overdue =
                work.overdueAmong(page.files().stream().map(FileSummary::number).toList());
        return new Page(
                page.files().stream()
                        .map(file -> new Row(file, overdue.contains(file.number())))
                        .toList(),
                page.after());
    }

    private FileSearch search(SearchForm form, Sight sight) {
        FileSearch search = archive.search()
                .status(form.status())
                .channel(form.channel())
                .department(sight.onlyDepartment() != null ? sight.onlyDepartment() : form.department())
                .store(sight.store() != null ? sight.store() : form.store())
                .categories(form.category() == null ? List.of() : List.of(form.category()));
        if (!sight.seesConfidential()) {
            search.withoutConfidential(sight.department());
        }
        if (form.onlyOverdue()) {
            search.among(work.overdue(sight.onlyDepartment(), MOST_OVERDUE));
        }
        if (form.words() != null) {
            narrow(search, form.words());
        }
        if (form.after() != null) {
            Cursor.read(form.after()).ifPresent(search::after);
        }
        return search;
    }

    private void narrow(FileSearch search, String words) {
        rules.stream().filter(rule -> rule.fits().test(words)).findFirst().ifPresent(rule -> rule.narrow()
                .accept(search, words));
    }
}
