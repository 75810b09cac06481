package org.complainthub.report.decision;

import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.register.FileTurns;
import org.springframework.stereotype.Component;

/** What a decision is written to. */
@Component("decisionStores")
public record DecisionStores(
        Decisions decisions, CustomerContacts contacts, FileTurns files, ReportAnnouncements announcements) {}
