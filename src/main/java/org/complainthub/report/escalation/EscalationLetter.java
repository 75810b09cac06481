package org.complainthub.report.escalation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.complainthub.complaint.ClockFact;
import org.complainthub.reference.Department;
import org.complainthub.reference.sentence.Sentences;

/** What people read of a clock, in Chinese and English; nothing in it identifies the customer. */
record EscalationLetter(ClockFact fact, Department department, Sentences sentences) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx", Locale.ROOT);

    private static final Map<String, String> WHAT_ZH = Map.of(
            "ACKNOWLEDGEMENT", "受理告知",
            "FIRST_RESPONSE", "首次联系",
            "ANSWER", "整改答复",
            "LOAN_CAR", "提供代步车或交通补偿",
            "COMPLETION", "完成处理",
            "STATUTORY", "法定期限",
            "STATED", "来函限期");
    private static final Map<String, String> WHAT_EN = Map.of(
            "ACKNOWLEDGEMENT", "Acknowledgement",
            "FIRST_RESPONSE", "First response",
            "ANSWER", "Answer",
            "LOAN_CAR", "Loan car or transport costs",
            "COMPLETION", "Completion",
            "STATUTORY", "Statutory answer",
            "STATED", "Answer by the date stated");

    String subject() {
        return "[%s] %s：%s / %s: %s".formatted(file(), stateZh(), department.zh(), stateEn(), department.en());
    }

    String body() {
        return """
                客户投诉 %1$s：%2$s（%3$s）
                责任部门：%4$s（%5$s）
                事项：%6$s　到期：%7$s　升级层级：%8$d　级别：%9$s
                依据：%10$s
                请立即处理；已完成的，请在系统中登记。

                Complaint %1$s: %11$s
                Department: %12$s (%15$s)
                Due: %13$s at %7$s. Level %8$d, severity %9$s
                Basis: %14$s
                Please act now, or record what was done.
                """
                .formatted(
                        file(),
                        stateZh(),
                        stateEn(),
                        department.zh(),
                        said("zh", fact.owner()),
                        WHAT_ZH.getOrDefault(fact.clock(), fact.clock()),
                        TIME.format(fact.dueAt()),
                        fact.level(),
                        fact.severity() == null ? "-" : fact.severity(),
                        said("zh", fact.basis()),
                        stateEn(),
                        department.en(),
                        WHAT_EN.getOrDefault(fact.clock(), fact.clock()),
                        said("en", fact.basis()),
                        said("en", fact.owner()));
    }

    private String said(String language, String words) {
        return sentences.in(language, fact.dueAt().getOffset()).of(words);
    }

    private String file() {
        return fact.complaintNumber() == null ? fact.workItem() : fact.complaintNumber();
    }

    private String stateZh() {
        return switch (fact.fact()) {
            case "clock.warning.v1" -> "即将到期";
            case "clock.breached.v1" -> "已逾期";
            default -> "升级通知";
        };
    }

    private String stateEn() {
        return switch (fact.fact()) {
            case "clock.warning.v1" -> "due soon";
            case "clock.breached.v1" -> "overdue";
            default -> "escalated";
        };
    }
}
