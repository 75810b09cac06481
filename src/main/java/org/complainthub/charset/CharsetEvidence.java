package org.complainthub.charset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much bytes look like text in a charset: the share of characters that people of that script really write. */
final class CharsetEvidence {

    private static final int SAMPLE = 64 * 1024;
    private static final double LIKELY = 0.55;
    private static final double TRUST_IN_LABEL = 0.12;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset EUC_JP = Charset.forName("EUC-JP");
    private static final Charset LATIN = Charset.forName("windows-1252");
    private static final String FREQUENT = "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事"
            + "成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点"
            + "正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及"
            + "比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队"
            + "形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院"
            + "让识候带导争运车店修客服投诉您请谢油费换售单钱元错赔退款号漏响刹异轮胎漆喷厂快慢等帮找字吗呢吧啊哪叫坏件购买卖销顾问经理态联系电话姓机您好李"
            + "這個們來為國時會對學說過發後裡樣還進沒動關點業將兩間問當現開長機無與實從頭體見應戰產給車經門東員論處義認條氣題爾別變總電數報結務場計難決達馬"
            + "書聽強權設術領確傳觀讓識帶導爭運錢錯賠號漏響煞異輪漆噴廠嗎購買賣銷顧態聯繫維請謝費換單壞係喺嘅咗唔佢哋嚟";
    private static final BitSet FREQUENT_CHARACTERS = new BitSet();
    private static final BitSet ORDINARY_CHARACTERS = new BitSet();

    static {
        FREQUENT.chars().forEach(FREQUENT_CHARACTERS::set);
        addBlock(Charset.forName("GB2312"), 0xb0, 0xd7, 0xa1);
        addBlock(Charset.forName("Big5"), 0xa4, 0xc6, 0x40);
    }

    private CharsetEvidence() {}

    private static void addBlock(Charset charset, int firstLead, int lastLead, int firstTrail) {
        for (int lead = firstLead; lead <= lastLead; lead++) {
            for (int trail = firstTrail; trail <= 0xfe; trail++) {
                int c = new String(new byte[] {(byte) lead, (byte) trail}, charset).codePointAt(0);
                if (Character.isIdeographic(c)) {
                    ORDINARY_CHARACTERS.set(c);
                }
            }
        }
    }

    /**
     * Whether the bytes are UTF-8 that cannot well be anything else. Two-byte sequences alone may just as well be a
     * Chinese name in GB 2312 (0xC2 0xBD is 陆), so a multi-byte label has the better of them. One broken sequence in
     * much sound text, a cut end say, does not speak against UTF-8.
     */
    static boolean provesUtf8(byte[] bytes, @Nullable Charset label) {
        String text = sample(bytes, StandardCharsets.UTF_8);
        long foreign = text.codePoints().filter(c -> c > 0x7f).count();
        long broken = text.codePoints().filter(c -> c == 0xfffd).count();
        if (broken > 0) {
            return foreign >= 20 && broken * 20 <= foreign;
        }
        boolean ambiguous = text.codePoints().allMatch(c -> c < 0x800);
        return !(ambiguous && label != null && isEastAsian(label) && fits(bytes, label));
    }

    /** The charset whose reading looks most like text, if any looks well enough. */
    static Optional<Charset> likeliest(byte[] bytes, @Nullable Charset label) {
        Set<Charset> candidates = new LinkedHashSet<>(Set.of(GB18030));
        candidates.addAll(Arrays.asList(BIG5, SHIFT_JIS, EUC_JP, LATIN));
        if (label != null && isEastAsian(label)) {
            candidates.add(label);
        }
        Charset best = GB18030;
        double bestScore = 0;
        for (Charset candidate : candidates) {
            double score = score(sample(bytes, candidate)) + (candidate.equals(label) ? TRUST_IN_LABEL : 0);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return bestScore >= LIKELY ? Optional.of(best) : Optional.empty();
    }

    static boolean fits(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException doesNot) {
            return false;
        }
    }

    private static boolean isEastAsian(Charset charset) {
        return !charset.name().startsWith("UTF")
                && charset.canEncode()
                && charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static String sample(byte[] bytes, Charset charset) {
        String text = new String(bytes, 0, Math.min(bytes.length, SAMPLE), charset);
        boolean cut = bytes.length > SAMPLE && text.endsWith("\uFFFD");
        return cut ? text.substring(0, text.length() - 1) : text;
    }

    private static double score(String text) {
        int[] points = text.codePoints().toArray();
        double sum = 0;
        int foreign = 0;
        for (int i = 0; i < points.length; i++) {
            if (points[i] > 0x7f) {
                foreign++;
                boolean inWord = isLatin(points, i - 1) || isLatin(points, i + 1);
                sum += weight(points[i], inWord);
            }
        }
        return foreign == 0 ? 0 : sum / foreign;
    }

    private static boolean isLatin(int[] points, int at) {
        return at >= 0 && at < points.length && points[at] < 0x7f && Character.isLetter(points[at]);
    }

    private static double weight(int c, boolean inWord) {
        if (c == 0xfffd) {
            return -3;
        }
        if (c < 0x250) {
            return Character.isLetter(c) && inWord && c != 0xc2 && c != 0xc3 ? 0.8 : -0.1;
        }
        if (FREQUENT_CHARACTERS.get(c)) {
            return 1;
        }
        if (ORDINARY_CHARACTERS.get(c)) {
            return 0.75;
        }
        if (c >= 0x3041 && c <= 0x30fe) {
            return 0.9;
        }
        return isPunctuation(c) || Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 0.7 : 0;
    }

    private static boolean isPunctuation(int c) {
        return (c >= 0x3000 && c <= 0x3011) || (c >= 0xff01 && c <= 0xff5e) || (c >= 0x2010 && c <= 0x2026);
    }
}
