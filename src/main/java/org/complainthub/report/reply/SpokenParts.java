package org.complainthub.report.reply;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.complainthub.report.form.NamedDay;
import org.jspecify.annotations.Nullable;

/**
 * Owners and days that the sentences of a measure name: "由王工于12月1日前更换", "Li Wei to replace it by 1 December".
 *
 * @param owners each once, empty without one
 * @param days until when, each once, empty without one
 */
record SpokenParts(String owners, String days) {

    private static final String HAN_NAME = "(?!其|此|专人|专门|各|谁|我|你|本|该|厂)(\\p{IsHan}{2,5}?)";
    private static final String NAME = "(\\p{Lu}[\\w.'’-]*(?:\\s\\p{Lu}[\\w.'’-]*){0,2})";
    private static final String WORK = "负责|牵头|落实|完成|跟进|执行|监督|组织|实施|更换|检查|复查|修订|更新|制定|编制|培训|安排|联系|确认|抽查|每[天日周月]";

    private static final List<Pattern> OWNERS = Stream.of(
                    "由" + HAN_NAME + "(?:同志|先生|女士)?(?=在|于|\\d|[,，]|本周|下周|本月|下月|" + WORK + ")",
                    "(?:责任人|負責人|负责人|执行人|跟进人|主责人?|担当)[为是]?[:：\\s]*" + HAN_NAME + "(?=[,，、;；。\\s)）]|\\d|\\z)",
                    "(?<=\\A|[,，。;；、.\\s)）\\d])" + HAN_NAME + "(?:负责|牵头)",
                    "\\b(?:owner|responsible|assigned to|in charge)\\s*(?:is|:|：)?\\s+" + NAME,
                    "\\b" + NAME + " (?:is|will be) (?:responsible|in charge)\\b",
                    "(?:\\A|[.;\\n]\\s*)" + NAME + " (?:to|will) \\p{Ll}")
            .map(Pattern::compile)
            .toList();

    /** A day is when it happened, unless the words about it say that it is to come. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:截至|截止|最晚|最迟|不晚于|计划|预计|期限|时间|日期|[于在自从至到][:：]?|\\bby|\\bbefore|\\buntil|\\bdue|\\bfrom"
                    + "|\\bno later than|\\bwithin|\\bas of|\\bstarting|\\bend of)\\s*[:：]?\\s*\\z");

    private static final int LONGEST_LEAD = 20;
    private static final Pattern BEHIND = Pattern.compile("\\A\\s*(?:之前|以前|前|之?内|以内|完成|到位|起|开始|上线|落实|实施|执行|生效|更换完)");

    static SpokenParts of(@Nullable String measure) {
        return measure == null ? new SpokenParts("", "") : new SpokenParts(owners(measure), days(measure));
    }

    private static String owners(String measure) {
        return OWNERS.stream()
                .map(pattern -> joined(pattern.matcher(measure).results(), found -> found.group(1)))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String days(String measure) {
        return joined(
                NamedDay.in(measure).filter(day -> isToCome(measure, day)), day -> day.group() + behind(measure, day));
    }

    private static boolean isToCome(String measure, MatchResult day) {
        String before = measure.substring(Math.max(0, day.start() - LONGEST_LEAD), day.start());
        boolean isLed = BEFORE.matcher(before).find() && !measure.startsWith("至", day.end());
        return isLed
                || day.group().endsWith("内")
                || BEHIND.matcher(measure.substring(day.end())).find();
    }

    private static String behind(String measure, MatchResult day) {
        return Stream.of("之前", "以前", "前", "之内", "以内", "内", "起")
                .filter(word -> measure.startsWith(word, day.end()))
                .findFirst()
                .orElse("");
    }

    private static String joined(Stream<MatchResult> found, Function<MatchResult, String> part) {
        return found.map(part).map(String::strip).distinct().collect(Collectors.joining("、"));
    }
}
