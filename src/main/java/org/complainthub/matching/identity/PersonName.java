package org.complainthub.matching.identity;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name made comparable: simplified characters, lower case, no title, tokens in order of the alphabet.
 *
 * @param chinese whether it is written in Chinese characters; the two scripts are not compared
 * @param surnameOnly whether the given name is missing; a single Latin word without a title may as well be that
 * @param titled whether it stood with a title, as a surname does
 */
public record PersonName(String folded, boolean chinese, boolean surnameOnly, boolean titled) {

    private static final int LONGEST = 60;
    private static final Pattern TITLE_BEHIND = Pattern.compile("(先生|女士|小姐|太太|老师|师傅|同志|同学|夫人|总|阿姨|大哥|大姐)$");
    private static final Pattern TITLE_BEFORE = Pattern.compile("^(mr|mrs|ms|miss|mdm|madam|dr|sir|prof)\\b\\.?\\s*");
    private static final Pattern NOT_GIVEN = Pattern.compile("(?i)\\s*(n\\s*[/.]?\\s*a\\.?|-+|/+)\\s*");
    private static final Set<String> COMPOUND_SURNAMES =
            Set.of(("欧阳 司马 上官 诸葛 司徒 东方 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 端木 南宫 呼延 申屠 鲜"
                            + "于 独孤 轩辕 钟离 闻人 澹台 濮阳 淳于 赫连 拓跋 完颜 纳兰 公冶 宗政 左丘 梁丘 段干 万俟 公羊")
                    .split(" "));
    private static final Set<String> NOBODY = Set.of(
            "客户", "车主", "匿名", "匿名用户", "用户", "无", "未知", "保密", "顾客", "anonymous", "customer", "unknown", "test", "none");

    /** A surname with a title, or a full Latin name with one. */
    static PersonName titled(String name) {
        boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
        return chinese
                ? new PersonName(ZhConverterUtil.toSimple(name), true, true, true)
                : latin(name.toLowerCase(Locale.ROOT), true);
    }

    static boolean isCompoundSurname(String characters) {
        return COMPOUND_SURNAMES.contains(characters);
    }

    /** Null when the text names nobody. */
    public static @Nullable PersonName of(@Nullable String text) {
        if (text == null || text.length() > LONGEST || NOT_GIVEN.matcher(text).matches()) {
            return null;
        }
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        boolean chinese = plain.codePoints().anyMatch(Character::isIdeographic);
        PersonName name = chinese
                ? chinese(plain)
                : latin(plain, TITLE_BEFORE.matcher(plain).find());
        return name.folded.replace("*", "").isEmpty() || NOBODY.contains(name.folded) ? null : name;
    }

    private static PersonName chinese(String plain) {
        String characters = plain.replaceAll("\\(.*?\\)", "").replaceAll("[\\s·•.]", "");
        String simplified = ZhConverterUtil.toSimple(withoutForeignName(characters));
        String name = TITLE_BEHIND.matcher(simplified).replaceFirst("");
        boolean titled = !name.equals(simplified);
        return new PersonName(name, true, name.length() == 1 || (titled && COMPOUND_SURNAMES.contains(name)), titled);
    }

    /** Some write both: 李安娜 Anna. */
    private static String withoutForeignName(String characters) {
        long ideographs =
                characters.codePoints().filter(Character::isIdeographic).count();
        return ideographs > 1 ? characters.replaceAll("[a-z]", "") : characters;
    }

    private static PersonName latin(String plain, boolean titled) {
        String[] tokens = TITLE_BEFORE
                .matcher(plain)
                .replaceFirst("")
                .replaceAll("[^\\p{L}*]+", " ")
                .strip()
                .split(" ");
        String sorted = Arrays.stream(tokens).sorted().collect(Collectors.joining(" "));
        return new PersonName(sorted, false, tokens.length < 2, titled);
    }

    public boolean isFull() {
        return !surnameOnly && !Masked.hides(folded);
    }

    public Comparison compare(PersonName other) {
        if (chinese != other.chinese) {
            return chinese ? spelled(other) : other.spelled(this);
        }
        if (isFull() && other.isFull()) {
            return chinese ? sameCharacters(other) : sameTokens(other);
        }
        if (surnameOnly || other.surnameOnly) {
            return surnameFits(other) ? Comparison.SURNAME : mayBeOther(other);
        }
        return Masked.endsAgree(folded, other.folded) ? visibleFit(other) : Comparison.DIFFERENT;
    }

    /** Siobhan and S. Keane, Tomek and Tomasz Wilk may be one: of a given name nobody knows the surname. */
    private Comparison mayBeOther(PersonName other) {
        boolean given = (isGiven() && !other.isGiven()) || (other.isGiven() && !isGiven());
        return given && !chinese ? Comparison.UNKNOWN : Comparison.DIFFERENT;
    }

    private boolean isGiven() {
        return surnameOnly && !titled;
    }

    /** This one in pinyin against Latin letters, which may as well be another, foreign name of the same person. */
    private Comparison spelled(PersonName latin) {
        if (Masked.hides(folded) || Masked.hides(latin.folded)) {
            return Comparison.UNKNOWN;
        }
        if (isFull() && latin.isFull() && pinyinLetters().equals(latin.letters())) {
            return Comparison.PINYIN;
        }
        boolean surname = List.of(latin.folded.split(" ")).contains(Pinyin.ofSurname(surname()));
        return surname && (surnameOnly || latin.surnameOnly) ? Comparison.SURNAME : Comparison.UNKNOWN;
    }

    /** Chinese only. */
    String surname() {
        boolean compound = folded.length() >= 2 && COMPOUND_SURNAMES.contains(folded.substring(0, 2));
        return folded.substring(0, compound ? 2 : 1);
    }

    /** Under which it is found whatever the script: the surname in letters, for a Latin name each of its words. */
    List<String> surnamesInLetters() {
        if (folded.startsWith("*")) {
            return List.of();
        }
        return chinese ? List.of(Pinyin.ofSurname(surname())) : List.of(folded.split(" "));
    }

    /** How many people share the surname. */
    public SurnameFrequency frequency() {
        return chinese
                ? SurnameFrequency.ofCharacters(surname())
                : SurnameFrequency.ofLetters(List.of(folded.split(" ")));
    }

    /** Whether many bear it: a common surname with one character. */
    public boolean isCommon() {
        return chinese && folded.length() == 2 && frequency() == SurnameFrequency.COMMON;
    }

    /** Whether hardly two customers bear it. */
    public boolean isTelling() {
        return chinese && folded.length() > 2 && frequency() != SurnameFrequency.COMMON;
    }

    /** The letters of the full name in order of the alphabet, by which pinyin in any order is found. */
    String spelling() {
        return chinese ? pinyinLetters() : letters();
    }

    private String pinyinLetters() {
        String given = folded.substring(surname().length());
        return sorted(Pinyin.ofSurname(surname()) + Pinyin.of(given));
    }

    private Comparison sameCharacters(PersonName other) {
        if (folded.equals(other.folded)) {
            return Comparison.EQUAL;
        }
        boolean given = isGivenNameOf(other) || other.isGivenNameOf(this);
        return given ? Comparison.PART : Comparison.DIFFERENT;
    }

    private boolean isGivenNameOf(PersonName other) {
        return folded.length() == 2 && other.folded.length() == 3 && other.folded.endsWith(folded);
    }

    /** Pinyin is written in one word or two, in either order; a middle name is left out, a given name is an initial. */
    private Comparison sameTokens(PersonName other) {
        if (letters().equals(other.letters())) {
            return Comparison.EQUAL;
        }
        List<String> one = List.of(folded.split(" "));
        List<String> two = List.of(other.folded.split(" "));
        List<String> shorter = one.size() <= two.size() ? one : two;
        List<String> longer = one.size() <= two.size() ? two : one;
        if (longer.containsAll(shorter)) {
            return Comparison.EQUAL;
        }
        boolean initials = shorter.stream().allMatch(token -> longer.stream().anyMatch(t -> initialOf(token, t)));
        boolean oneWord = shorter.stream().anyMatch(token -> token.length() > 1 && longer.contains(token));
        if (initials) {
            return oneWord ? Comparison.PART : Comparison.SURNAME;
        }
        return Comparison.DIFFERENT;
    }

    private static boolean initialOf(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return initial ? one.charAt(0) == other.charAt(0) : one.equals(other);
    }

    private String letters() {
        return sorted(folded.replace(" ", ""));
    }

    private static String sorted(String letters) {
        char[] characters = letters.toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }

    private Comparison visibleFit(PersonName other) {
        boolean telling = Math.min(Masked.visible(folded), Masked.visible(other.folded)) > 1;
        return telling ? Comparison.MASK : Comparison.SURNAME;
    }

    private boolean surnameFits(PersonName other) {
        String shorter = surnameOnly ? folded : other.folded;
        String longer = surnameOnly ? other.folded : folded;
        return chinese
                ? longer.startsWith(shorter)
                : Arrays.asList(longer.split(" ")).contains(shorter);
    }

    /** What two names say about two persons. */
    public enum Comparison {
        EQUAL,
        /** The same in characters and in pinyin. */
        PINYIN,
        /** A word of the name and initials, or the given name alone. */
        PART,
        /** A partly hidden name that fits in more than its surname. */
        MASK,
        SURNAME,
        DIFFERENT,
        UNKNOWN
    }
}
