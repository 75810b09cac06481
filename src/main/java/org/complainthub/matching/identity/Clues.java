package org.complainthub.matching.identity;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.complainthub.complaint.Channel;
import org.complainthub.complaint.Complaint;

/** What the words of a receipt say in passing: the end of a phone number, numbers of cases, sums of money, people. */
public final class Clues {

    private static final int READ = 4000;
    private static final int MOST = 8;
    private static final String DIGITS = "((?:[0-9０-９零〇一幺么二两三四五六七八九]\\s?){4})(?![0-9零〇一幺二三四五六七八九])";
    private static final String WORD = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)";
    private static final Pattern TAIL = Pattern.compile(
            "(?<!车牌|車牌|车架号?|卡|VIN)(?:尾号|尾號|尾数|尾數|[末后後最]后?四位(?:数|號|号)?)\\s*(?:是|为|為|[:\\uFF1A])?\\s*" + DIGITS
                    + "|(?i:\\b(?:ends?|ending)\\s+(?:in|with)?|last four(?: digits)?(?: are| is|:)?)\\s*"
                    + "(\\d{4}\\b|(?i:" + WORD + "(?:[\\s,-]+" + WORD + "){2,3}\\b))");
    private static final Pattern CASE_NUMBER =
            Pattern.compile("(?<![A-Za-z0-9@./-])[A-Z]{1,6}+[-_]?+(?:[0-9]++[-_/]?+){1,4}+(?![A-Za-z0-9@])");
    /** Who cites a public complaint gives its number alone; what it is only the receipt tells that bears it. */
    private static final Pattern BARE_NUMBER =
            Pattern.compile("(?<![0-9A-Za-z.,/:*@+_-])[0-9]{7,10}(?![0-9A-Za-z.,/:*@_年月日元块-])");

    private static final Pattern DOCUMENT_NUMBER = Pattern.compile(
            "\\p{IsHan}{1,8}[〔\\[(\\uFF08【]20[0-9]{2}[〕\\])\\uFF09】]\\p{IsHan}{0,2}第?[0-9]{1,6}(?=号|號)");
    private static final Pattern MONEY = Pattern.compile(
            "(?:[\\u00A5\\uFFE5]|RMB|CNY)\\s?([0-9][0-9,]{1,9}(?:\\.[0-9]{1,2})?)|([0-9][0-9,]{1,9}(?:\\.[0-9]{1,2})?)\\s?(?:多?元|块|塊|(?i:yuan|rmb))");
    private static final Pattern AMOUNT =
            Pattern.compile("(?<![0-9A-Za-z.,/:-])[1-9][0-9]{2,6}(?![0-9A-Za-z.,/:年月日号號点點%*-])");
    private static final Pattern PLATE = Pattern.compile(
            "([京津冀晋晉蒙辽遼吉黑沪滬苏蘇浙皖闽閩赣贛鲁魯豫鄂湘粤粵桂琼瓊渝川贵貴云雲藏陕陝甘青宁寧新][A-Z])\\s?[·•.\\-]?\\s?([A-HJ-NP-Z0-9]{5,6})(?![A-Z0-9])");
    private static final Pattern SAYS_SURNAME = Pattern.compile("(?:我|免贵|本人|免貴)?姓(\\p{IsHan})(?!名|氏)");
    private static final Pattern TITLED = Pattern.compile(
            "(\\p{IsHan}{1,2})(?:先生|女士|小姐|太太|姓(?:车主|車主|消费者|消費者|市民|客户|客戶|顾客|顧客|男子|女子|读者|讀者)|某(?!些|个|個|种|種|天|日|月|年|店|处|處|地|人))|\\b(?:Mrs?|Ms|Miss)\\.?\\s+([A-Z][a-z]+(?: [A-Z][a-z]+)?)");
    private static final Set<Channel> TELL_OF_OTHERS =
            Set.of(Channel.REGULATOR, Channel.CONSUMER_ASSOC, Channel.TRANSPORT, Channel.MEDIA);
    private static final Map<String, Character> SPOKEN = Map.ofEntries(
            Map.entry("zero", '0'),
            Map.entry("oh", '0'),
            Map.entry("one", '1'),
            Map.entry("two", '2'),
            Map.entry("three", '3'),
            Map.entry("four", '4'),
            Map.entry("five", '5'),
            Map.entry("six", '6'),
            Map.entry("seven", '7'),
            Map.entry("eight", '8'),
            Map.entry("nine", '9'));

    private static final Memoized<Complaint, SortedSet<String>> PHONE_TAILS = new Memoized<>(Clues::readPhoneTails);
    private static final Memoized<Complaint, SortedSet<String>> NUMBERS = new Memoized<>(Clues::readNumbers);
    private static final Memoized<Complaint, SortedSet<BigDecimal>> SUMS = new Memoized<>(Clues::readSums);
    private static final Memoized<Complaint, SortedSet<BigDecimal>> AMOUNTS = new Memoized<>(Clues::readAmounts);
    private static final Memoized<Complaint, SortedSet<String>> PLATES = new Memoized<>(Clues::readPlates);
    private static final Memoized<Complaint, List<PersonName>> PEOPLE = new Memoized<>(Clues::readPeople);

    private Clues() {}

    /** The last four digits of phone numbers that the customer gives instead of the whole. */
    public static SortedSet<String> phoneTails(Complaint complaint) {
        return PHONE_TAILS.apply(complaint);
    }

    private static SortedSet<String> readPhoneTails(Complaint complaint) {
        SortedSet<String> tails = new TreeSet<>();
        Matcher matcher = TAIL.matcher(words(complaint));
        while (matcher.find() && tails.size() < 3) {
            String digits = matcher.group(1) != null ? chineseDigits(matcher.group(1)) : digits(matcher.group(2));
            if (digits.matches("[0-9]{4}")) {
                tails.add(digits);
            }
        }
        return Collections.unmodifiableSortedSet(tails);
    }

    /** Numbers of cases, orders and letters that the text names, plain. */
    public static SortedSet<String> numbers(Complaint complaint) {
        return NUMBERS.apply(complaint);
    }

    private static SortedSet<String> readNumbers(Complaint complaint) {
        String subject = complaint.text().subject();
        String text = (subject == null ? "" : subject + "\n") + words(complaint);
        SortedSet<String> numbers = new TreeSet<>();
        for (Pattern pattern : List.of(CASE_NUMBER, DOCUMENT_NUMBER, BARE_NUMBER)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && numbers.size() < MOST) {
                addLong(numbers, ReferenceNumbers.plain(matcher.group()));
            }
        }
        return Collections.unmodifiableSortedSet(numbers);
    }

    private static void addLong(Set<String> numbers, String plain) {
        long digits = plain.chars().filter(Character::isDigit).count();
        if (digits >= 5 && plain.length() <= 30) {
            numbers.add(plain);
        }
    }

    /** Sums of money of a hundred or more. */
    public static SortedSet<BigDecimal> sums(Complaint complaint) {
        return SUMS.apply(complaint);
    }

    private static SortedSet<BigDecimal> readSums(Complaint complaint) {
        SortedSet<BigDecimal> sums = new TreeSet<>();
        Matcher matcher = MONEY.matcher(words(complaint));
        while (matcher.find() && sums.size() < MOST) {
            String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            BigDecimal sum = new BigDecimal(number.replace(",", ""));
            if (sum.compareTo(BigDecimal.valueOf(100)) >= 0) {
                sums.add(sum);
            }
        }
        return Collections.unmodifiableSortedSet(sums);
    }

    /** Those, and numbers of three digits and more that stand alone and may be sums without a currency. */
    public static SortedSet<BigDecimal> amounts(Complaint complaint) {
        return AMOUNTS.apply(complaint);
    }

    private static SortedSet<BigDecimal> readAmounts(Complaint complaint) {
        SortedSet<BigDecimal> amounts = new TreeSet<>(sums(complaint));
        Matcher matcher = AMOUNT.matcher(words(complaint));
        while (matcher.find() && amounts.size() < 2 * MOST) {
            amounts.add(new BigDecimal(matcher.group()));
        }
        return Collections.unmodifiableSortedSet(amounts);
    }

    /** Every complete plate that the text names, without separators. */
    public static SortedSet<String> plates(Complaint complaint) {
        return PLATES.apply(complaint);
    }

    private static SortedSet<String> readPlates(Complaint complaint) {
        SortedSet<String> plates = new TreeSet<>();
        Matcher matcher = PLATE.matcher(words(complaint).toUpperCase(Locale.ROOT));
        while (matcher.find() && plates.size() < MOST) {
            plates.add(ZhConverterUtil.toSimple(matcher.group(1)) + matcher.group(2));
        }
        return Collections.unmodifiableSortedSet(plates);
    }

    /** For whom it speaks, the complainant, and where somebody else writes of him, those whom the text calls Mr or Mrs. */
    public static List<PersonName> people(Complaint complaint) {
        return PEOPLE.apply(complaint);
    }

    private static List<PersonName> readPeople(Complaint complaint) {
        List<PersonName> people = new ArrayList<>(Principals.of(complaint));
        PersonName own = PersonName.of(complaint.complainant().name());
        if (own != null) {
            people.add(own);
        } else {
            saidSurname(complaint, people);
        }
        boolean nameless = own == null && complaint.channel() == Channel.CALLBACK;
        if (nameless || TELL_OF_OTHERS.contains(complaint.channel())) {
            Matcher matcher = TITLED.matcher(words(complaint));
            while (matcher.find() && people.size() < MOST) {
                addNamed(people, matcher);
            }
        }
        return List.copyOf(people);
    }

    private static void saidSurname(Complaint complaint, List<PersonName> people) {
        Matcher matcher = SAYS_SURNAME.matcher(words(complaint));
        if (matcher.find()) {
            people.add(PersonName.titled(matcher.group(1)));
        }
    }

    private static void addNamed(List<PersonName> people, Matcher matcher) {
        String chinese = matcher.group(1);
        if (chinese == null) {
            people.add(PersonName.titled(matcher.group(2)));
        } else if (PersonName.isCompoundSurname(chinese)) {
            people.add(PersonName.titled(chinese));
        } else {
            people.add(PersonName.titled(chinese.substring(chinese.length() - 1)));
        }
    }

    private static String words(Complaint complaint) {
        String words = complaint.text().customerWords();
        return words.length() > READ ? words.substring(0, READ) : words;
    }

    private static String chineseDigits(String spoken) {
        StringBuilder digits = new StringBuilder();
        for (char c : spoken.replaceAll("\\s", "").toCharArray()) {
            int value = "零一二三四五六七八九".indexOf(c);
            if (value >= 0) {
                digits.append(value);
            } else if (Character.isDigit(c)) {
                digits.append(Character.digit(c, 10));
            } else {
                digits.append(c == '〇' ? '0' : c == '两' ? '2' : '1');
            }
        }
        return digits.toString();
    }

    private static String digits(String spoken) {
        if (Character.isDigit(spoken.charAt(0))) {
            return spoken;
        }
        StringBuilder digits = new StringBuilder();
        boolean twice = false;
        for (String word : spoken.toLowerCase(Locale.ROOT).split("[\\s,-]+")) {
            Character digit = SPOKEN.get(word);
            if (digit != null) {
                digits.append(String.valueOf(digit).repeat(twice ? 2 : 1));
            }
            twice = digit == null;
        }
        return digits.toString();
    }
}
