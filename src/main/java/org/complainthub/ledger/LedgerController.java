package org.complainthub.ledger;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger as JSON. */
@RestController
class LedgerController {

    /** The account of all receipts and a page of them, the newest first. */
    record Answer(Account account, boolean balanced, int page, int size, List<LedgerRow> receipts) {}

    private final Ledger ledger;

    LedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/api/ledger")
    Answer ledger(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Paging paging = Paging.of(page, size);
        Account account = ledger.account();
        return new Answer(
                account, account.balanced(), paging.page(), paging.size(), ledger.rows(paging.page(), paging.size()));
    }
}
