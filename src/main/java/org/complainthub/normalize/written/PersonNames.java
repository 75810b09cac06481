package org.complainthub.normalize.written;

/** The Chinese surnames, as parts of regular expressions and as a check. */
public final class PersonNames {

    /** Alternatives of common surnames, two-character ones first. */
    public static final String SURNAME = "(?:欧阳|上官|司马|诸葛|司徒|皇甫|东方|尉迟|令狐|慕容|歐陽|公孙|端木|南宫|夏侯|长孙|宇文|"
            + "呼延|申屠|鲜于|独孤|轩辕|钟离|闻人|澹台|濮阳|淳于|赫连|拓跋|完颜|纳兰|公冶|宗政|左丘|梁丘|段干|万俟|公羊|鲜於|"
            + "[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐"
            + "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝明臧计成戴谈宋茅庞熊纪舒"
            + "屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪干解应宗丁宣邓郁单"
            + "杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊甄曲封储靳段富巫乌焦巴牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉戎祖武符刘景詹"
            + "束龙叶司韶黎薄白蒲邰从鄂索籍赖卓蔺屠蒙池乔阴胥苍双闻莘党翟谭贡劳申扶堵冉宰雍桑桂濮牛寿边扈燕冀浦尚农温别庄晏柴"
            + "瞿阎慕连茹习艾容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄欧利师关简饶曾沙养鞠丰巢蒯相查荆游竺权盖肖邱佘覃"
            + "趙錢孫吳鄭馮陳衛蔣韓楊許呂張嚴謝鄒蘇魯韋馬湯羅畢鄔樂傅齊顧黃蕭計談龐紀項藍閔賈婁顏鍾駱盧應單陸榮龔劉葉賴喬龍譚關簡饒歐"
            + "付闫聂岳兰涂辛牟芦麦冷佟苟姬和隋商丛敖巩苑邝鄧鐘惠亓仝郗晁栗缑逯芮羿眭乜钭麴璩郏昝郇郄郜隽逄綦訾阚鄢佴谯笪仉奚帅])";

    private PersonNames() {}

    /** Whether these are two to four Chinese characters that begin with a surname. */
    public static boolean isChineseName(String text) {
        return text.matches(SURNAME + "\\p{IsHan}{1,2}");
    }
}
