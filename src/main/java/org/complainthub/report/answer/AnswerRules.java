package org.complainthub.report.answer;

import org.complainthub.report.form.AnswerGates;
import org.complainthub.report.form.ReportForms;
import org.complainthub.report.review.ReportReview;
import org.springframework.stereotype.Component;

/** What decides on an answer: the gates, how it goes back, and who has to approve it. */
@Component("answerRules")
record AnswerRules(ReportForms forms, AnswerGates gates, AnswerReturns returns, ReportReview review) {}
