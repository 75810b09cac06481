package org.complainthub.normalize.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.regex.Pattern;

/** Numbers that identify a person or his money and that no department needs. */
enum PersonalNumber {

    /** Citizen identification number, 18 characters with a check character (GB 11643). */
    RESIDENT_IDENTITY {
        @Override
        boolean is(String digits, String before) {
            boolean labelled = IDENTITY_LABEL.matcher(before).find();
            return switch (digits.length()) {
                case CITIZEN_LENGTH -> isBirthDate(digits.substring(6, 14)) && (labelled || isChecked(digits));
                case OLD_LENGTH -> labelled;
                default -> false;
            };
        }

        private static boolean isChecked(String digits) {
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * (digits.charAt(i) - '0');
            }
            return "10X98765432".charAt(sum % 11) == digits.charAt(CITIZEN_LENGTH - 1);
        }

        private static boolean isBirthDate(String yyyymmdd) {
            try {
                int year = LocalDate.parse(yyyymmdd, BASIC_DATE).getYear();
                return year >= 1880 && year <= 2100;
            } catch (DateTimeException none) {
                return false;
            }
        }
    },

    /** Number of a payment card: 13 to 19 digits with a check digit (ISO/IEC 7812). */
    PAYMENT_CARD {
        @Override
        boolean is(String digits, String before) {
            if (digits.endsWith("X") || digits.length() < 13 || digits.length() > 19) {
                return false;
            }
            return CARD_LABEL.matcher(before).find()
                    || (ISSUER.matcher(digits).matches()
                            && isLuhn(digits)
                            && !NUMBERED.matcher(before).find());
        }

        private static boolean isLuhn(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(digits.length() - 1 - i) - '0';
                int doubled = i % 2 == 0 ? digit : digit * 2;
                sum += doubled / 10 + doubled % 10;
            }
            return sum % 10 == 0;
        }
    };

    private static final int CITIZEN_LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final DateTimeFormatter BASIC_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern IDENTITY_LABEL =
            Pattern.compile("(?i)(身份证|身份證|证件号|證件號|公民身份|id (card|number|no)|identity (card|number|no)).{0,12}$");
    private static final Pattern CARD_LABEL = Pattern.compile(
            "(?i)(银行卡|銀行卡|信用卡|储蓄卡|借记卡|卡号|卡號|(bank|credit|debit|payment) card|card (number|no)).{0,12}$");
    /** Other numbers of that length, whose check digit is right once in ten. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?i)(单号|單號|编号|編號|案号|工单|订单|合同|发票|(order|case|invoice|reference|ticket)( (number|no|id))?).{0,6}$");

    private static final Pattern ISSUER = Pattern.compile("(62|4|5[1-5]|2[2-7]|3[457]|60|9558).*");

    /**
     * Whether these digits are such a number.
     *
     * @param digits digits without separators, perhaps with an X as the last
     * @param before the text before them
     */
    abstract boolean is(String digits, String before);
}
