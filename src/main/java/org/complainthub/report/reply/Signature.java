package org.complainthub.report.reply;

import java.util.List;
import java.util.regex.Pattern;

/** The name that people put below their words without any mark that it is no more of them. */
final class Signature {

    private static final int MOST_LINES = 6;
    private static final int LONGEST_LINE = 60;
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙史陶贺顾毛郝龚邵万覃武钱戴严莫孔向常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝";
    private static final Pattern CHINESE_NAME =
            Pattern.compile("[" + SURNAMES + "](?:\\p{IsHan}{1,2}|工|总|师傅|经理|主管|店长|主任|班长)");
    private static final Pattern CONTACT = Pattern.compile(
            "(?i)(?:电话|手机|tel|phone|mobile|邮箱|e-?mail)[ :：.].*|\\+?[\\d][\\d -]{6,16}|\\S+@\\S+|\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?");

    private Signature() {}

    /** The words without a last paragraph that is only the sender's name with his department, telephone or the day. */
    static String without(String words, String sender) {
        int blank = words.lastIndexOf("\n\n");
        if (blank < 0) {
            return words;
        }
        List<String> last = words.substring(blank)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return isSignature(last, sender.strip())
                ? without(words.substring(0, blank).stripTrailing(), sender)
                : words;
    }

    private static boolean isSignature(List<String> lines, String sender) {
        boolean small = lines.size() <= MOST_LINES && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE);
        return small && (isName(lines.get(0), sender) || lines.stream().allMatch(Signature::isContact));
    }

    private static boolean isName(String line, String sender) {
        return (!sender.isEmpty() && line.equalsIgnoreCase(sender))
                || CHINESE_NAME.matcher(line).matches();
    }

    private static boolean isContact(String line) {
        return CONTACT.matcher(line).matches();
    }
}
