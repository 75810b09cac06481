package org.complainthub.report.answer;

import java.util.List;
import org.complainthub.complaint.InvalidInput;
import org.complainthub.reference.Department;
import org.complainthub.reference.ReferenceData;
import org.complainthub.report.ReportProperties;
import org.complainthub.report.letter.DepartmentMail;
import org.complainthub.report.register.CorrectiveActionReport;
import org.springframework.stereotype.Component;

/** Gives incomplete answers back, but not for ever: the other side may be a robot that does not say so. */
@Component("answerReturns")
class AnswerReturns {

    private final AnswerRecords records;
    private final DepartmentMail mail;
    private final ReferenceData reference;
    private final ReportProperties properties;

    AnswerReturns(AnswerRecords records, DepartmentMail mail, ReferenceData reference, ReportProperties properties) {
        this.records = records;
        this.mail = mail;
        this.reference = reference;
        this.properties = properties;
    }

    /** @throws InvalidInput when it was given back too often, or the department is gone */
    void giveBack(CorrectiveActionReport report, List<String> missing, String answerId) {
        if (records.returned(report.number(), report.round()) >= properties.maxReturns()) {
            throw new InvalidInput("report " + report.number() + " was returned " + properties.maxReturns()
                    + " times already; please call the department");
        }
        Department department = reference
                .department(report.department())
                .orElseThrow(() -> new InvalidInput("report " + report.number() + " is of the department "
                        + report.department() + ", which is not in departments.yaml any more"));
        mail.giveBack(department, report, missing, answerId);
    }
}
