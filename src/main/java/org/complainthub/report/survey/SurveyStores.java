package org.complainthub.report.survey;

import org.complainthub.report.announcement.ReportAnnouncements;
import org.complainthub.report.customer.CustomerContacts;
import org.complainthub.report.register.FileTurns;
import org.springframework.stereotype.Component;

/** What a survey is written to. */
@Component("surveyStores")
public record SurveyStores(
        HandlingSurveys surveys, CustomerContacts contacts, FileTurns files, ReportAnnouncements announcements) {}
