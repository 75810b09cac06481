package org.complainthub.matching.identity;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;

/** How many people share a surname: the rarer it is, the more it tells where nothing else of a name is known. */
public enum SurnameFrequency {
    /** One of the twenty that half of all people share. */
    COMMON,
    /** One of the hundred that six in seven people share: each from one in a hundred to one in a thousand. */
    UNCOMMON,
    /** Any other, nearly all foreign ones among them. */
    RARE;

    private static final int TWENTY = 20;

    /** Ministry of Public Security, 全国姓名报告 2020, the most frequent first. */
    private static final String HUNDRED =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫雷段龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤";

    private static final Set<String> ENGLISH = Set.of("smith", "jones", "brown", "johnson", "lee", "kim");
    private static final Set<String> TWENTY_IN_LETTERS = letters(HUNDRED.substring(0, TWENTY));
    private static final Set<String> HUNDRED_IN_LETTERS = letters(HUNDRED);

    static SurnameFrequency ofCharacters(String surname) {
        int rank = HUNDRED.indexOf(surname);
        if (rank < 0) {
            return RARE;
        }
        return rank < TWENTY ? COMMON : UNCOMMON;
    }

    /** Of the words of a name, one of which is the surname. */
    static SurnameFrequency ofLetters(Collection<String> words) {
        if (!Collections.disjoint(words, TWENTY_IN_LETTERS) || !Collections.disjoint(words, ENGLISH)) {
            return COMMON;
        }
        return Collections.disjoint(words, HUNDRED_IN_LETTERS) ? RARE : UNCOMMON;
    }

    /** That of the two which more people share. */
    public SurnameFrequency orCommoner(SurnameFrequency other) {
        return compareTo(other) < 0 ? this : other;
    }

    private static Set<String> letters(String surnames) {
        return surnames.codePoints()
                .mapToObj(Character::toString)
                .map(Pinyin::ofSurname)
                .collect(Collectors.toSet());
    }
}
