package org.complainthub.report.register;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a department can say on a report, in the steps of the 8D method; a form asks for some of them. */
public enum ReportField {
    /** D0: what was done at once, before anybody knew the cause. */
    EMERGENCY,
    /** D1: who works on it. */
    TEAM,
    /** D2: what the department adds to the description of the problem. */
    PROBLEM,
    /** D3: what protects the customer until the measures work (应急措施). */
    CONTAINMENT,
    /** D4: why it happened. */
    CAUSE,
    /** D4: why nobody noticed before the customer did (流出原因). */
    ESCAPE_CAUSE,
    /** D4: what in the organisation let it happen. */
    SYSTEMIC_CAUSE,
    /** D5, D6: what removes the cause (纠正措施). */
    CORRECTIVE,
    /** Who sees to the corrective action. */
    CORRECTIVE_OWNER,
    /** When the corrective action is done. */
    CORRECTIVE_DUE,
    /** D6: what was done, and what proves that it works. */
    VALIDATION,
    /** D7: what keeps it from happening again (预防措施). */
    PREVENTIVE,
    /** Who sees to the preventive action. */
    PREVENTIVE_OWNER,
    /** When the preventive action is done. */
    PREVENTIVE_DUE,
    /** D7: which documents were revised, to which revision. */
    DOCUMENTS,
    /** D7: where else it is put into practice (横向展开). */
    DEPLOYMENT,
    /** D8: what was learnt. */
    LESSONS,
    /** Who sees to every measure that names nobody of its own. */
    OWNER,
    /** When every measure is done that has no date of its own. */
    DUE;

    private final String json = camelCase(name());

    /** Its name in JSON, such as {@code escapeCause}. */
    @JsonValue
    public String json() {
        return json;
    }

    /** Its column in the tables of reports and answers. */
    public String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder(constant.toLowerCase(Locale.ROOT));
        for (int at = name.indexOf("_"); at >= 0; at = name.indexOf("_")) {
            name.deleteCharAt(at).setCharAt(at, Character.toUpperCase(name.charAt(at)));
        }
        return name.toString();
    }
}
