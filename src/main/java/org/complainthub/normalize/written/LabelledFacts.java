package org.complainthub.normalize.written;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.jspecify.annotations.Nullable;

/** Particulars that a text gives under a label: 车牌号码：粤B·12345, VIN: …, 工单号：…. */
public final class LabelledFacts {

    private static final String PROVINCE = "[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新]";
    private static final Pattern PLATE = Pattern.compile("(?i)(?:车牌(?:号码?)?|号牌|plate(?: no\\.?| number)?|registration)"
            + "[为是]?\\s*[:：(（]?\\s*(" + PROVINCE + "(?:[ ·•.-]?[A-Z0-9*]){5,7}[挂学警港澳]?)(?![A-Z0-9])");
    private static final Pattern PLATE_VALUE = Pattern.compile(PROVINCE + "[A-Z][A-Z0-9*]{4,5}[A-Z0-9*挂学警港澳]?");
    private static final Pattern VIN = Pattern.compile(
            "(?i)(?:VIN(?: ?码|号)?|车架号码?|车辆识别代[号码]|chassis(?: no\\.?| number)?)[为是]?\\s*[:：]?\\s*([A-Z0-9*]{17})(?![A-Z0-9*])");
    private static final Pattern REPAIR_ORDER = Pattern.compile(
            "(?i)(?:工单|维修(?:合同|委托书?|单)|委托书|结算单|repair order|work order|RO)(?:（工单）|\\(工单\\))?(?:编?号码?| ?no\\.?| number)?"
                    + "\\s*[:：#]?\\s*([A-Z]{0,6}-?\\d{6,14})(?!\\d)");

    private LabelledFacts() {}

    /** The car under its labels. The check digit is left to whoever knows the rule. */
    public static Vehicle vehicle(String text) {
        String vin = group(VIN, text);
        return new Vehicle(vin, null, plate(text), null, null);
    }

    /** The visit under its labels. */
    public static Visit visit(String text) {
        return new Visit(null, group(REPAIR_ORDER, text), null);
    }

    private static @Nullable String plate(String text) {
        String written = group(PLATE, text);
        if (written == null) {
            return null;
        }
        Matcher matcher = PLATE_VALUE.matcher(written.replaceAll("[\\s·•.-]", ""));
        return matcher.lookingAt() ? matcher.group() : null;
    }

    private static @Nullable String group(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip().toUpperCase(Locale.ROOT) : null;
    }
}
