package org.complainthub.report.reply;

import static org.complainthub.report.register.ReportField.*;

import java.util.EnumMap;
import java.util.Map;
import org.complainthub.report.register.ReportField;

/** What people call the fields of the form when they retype its headings: regular expressions without anchors. */
final class FieldNames {

    private static final String MORE = "(?:补充|追加|具体|主要|相应的?|后续|拟采取的?|已?采取的?)?";
    private static final String MEASURE_ZH = "(?:的)?(?:责任人|責任人|负责人|負責人|执行人)";
    private static final String DAY_ZH = "(?:的)?(?:完成日期|完成时间|完成期限|截止日期|期限)";
    private static final String WAY_ZH = "(?:措施|对策|對策|方案|办法|行动|行動)";
    private static final String WHO_ZH = "(?:人员?|者|部门|单位|同事|同仁)";
    private static final String ACTION =
            "\\s+(?:actions?|measures?)(?:\\s+(?:plan|planned|taken|implemented|proposed))?";

    private static final Map<ReportField, String> CHINESE = new EnumMap<>(
            Map.ofEntries(
                    Map.entry(EMERGENCY, "紧急处置|紧急响应|应急响应|应急处置"),
                    Map.entry(TEAM, "(?:8D)?小组(?:成员)?|团队(?:成员)?|成立小组"),
                    Map.entry(PROBLEM, "问题描述(?:补充)?|问题说明|情况说明|怎么回事|发生了什么"),
                    Map.entry(CONTAINMENT, "(?:应急|應急|紧急|緊急|临时|臨時|遏制|围堵|即时|立即)(?:遏制|围堵|应急|处理)?(?:措施|对策)"),
                    Map.entry(CAUSE, "(?:根本|发生|發生|主要|直接|产生|问题|故障)?原因(?:分析|说明|调查|描述)?|根因(?:分析)?|为什么(?:会)?发生"),
                    Map.entry(ESCAPE_CAUSE, "(?:流出|漏检|遗漏|未能?(?:及时|及早)?(?:发现|检出)的?)(?:的)?原因(?:分析)?"),
                    Map.entry(SYSTEMIC_CAUSE, "系统性?原因(?:分析)?|管理原因"),
                    Map.entry(
                            CORRECTIVE,
                            MORE + "(?:(?:永久|长期)?(?:纠正|糾正|矫正|矯正|改正|整改|改善|改进)性?(?:的)?" + WAY_ZH
                                    + "|(?<![，,；;。])(?:解决|处理|處理)(?:的)?" + WAY_ZH + "|永久(?:措施|对策)|纠正|糾正|矯正|整改)"
                                    + "|怎么(?:解决|处理)的?|已?采取了?什么措施"),
                    Map.entry(CORRECTIVE_OWNER, "(?:纠正|整改)(?:措施)?" + MEASURE_ZH),
                    Map.entry(CORRECTIVE_DUE, "(?:纠正|整改)(?:措施)?" + DAY_ZH),
                    Map.entry(VALIDATION, "实施(?:与|和|及|、)?验证|(?:效果)?验证(?:结果)?|效果确认|实施情况"),
                    Map.entry(
                            PREVENTIVE,
                            MORE + "(?:(?:预防|預防|防范)性?(?:的)?" + WAY_ZH
                                    + "|(?:防止|避免|杜绝|预防)(?:问题)?(?:再次?发生?|重复发生|复发)的?" + WAY_ZH + "?"
                                    + "|防再发(?:措施|对策)?|再发防止(?:措施|对策)?|预防|預防)"
                                    + "|(?:以后|今后|將來|将来)?(?:怎么|如何|怎样)(?:避免|防止|预防|預防)(?:再次?发生|再犯)?"),
                    Map.entry(PREVENTIVE_OWNER, "(?:预防|防范)(?:措施)?" + MEASURE_ZH),
                    Map.entry(PREVENTIVE_DUE, "(?:预防|防范)(?:措施)?" + DAY_ZH),
                    Map.entry(DOCUMENTS, "(?:修订|更新)的?(?:文件|文档)|(?:文件|文档)(?:修订|更新|修改)|标准化"),
                    Map.entry(DEPLOYMENT, "(?:横向|水平)(?:展开|推广|扩展|部署)"),
                    Map.entry(LESSONS, "总结|經驗總結|经验教训|经验总结|(?:团队)?(?:表彰|激励)|结案"),
                    Map.entry(
                            OWNER,
                            "责任(?:部门|单位)(?:[ \\t]*[/／及和、][ \\t]*(?:责任人|负责人))?|谁(?:来)?负责|责任者|責任人|(?:责任|负责|执行|落实|跟进|经办|主办|承办|实施)"
                                    + WHO_ZH + "|負責(?:人員?|同事|同仁)|担当(?:者|人)?"),
                    Map.entry(
                            DUE,
                            "(?:计划|预计|要求|最迟|整改|拟|实际)?(?:完成|截止|整改|落实)(?:日期|时间|時間|期限|时限|日)|(?:整改|完成)?(?:期限|时限)|时间节点|到期日|预计完成|计划完成|什么时候(?:能)?(?:完成|做完)|何时完成")));

    private static final Map<ReportField, String> ENGLISH = new EnumMap<>(
            Map.ofEntries(
                    Map.entry(EMERGENCY, "emergency\\s+(?:response|actions?)|d0"),
                    Map.entry(TEAM, "(?:8d\\s+)?team(?:\\s+members?)?|d1"),
                    Map.entry(PROBLEM, "problem\\s+(?:details?|description|statement)|what\\s+happened|d2"),
                    Map.entry(
                            CONTAINMENT,
                            "(?:immediate|interim|temporary|containment)(?:\\s+(?:containment|corrective))?" + ACTION
                                    + "|containment|d3"),
                    Map.entry(
                            CAUSE,
                            "d4|rc|(?:d4\\s+)?occurrence|(?:root\\s+|occurrence\\s+)?causes?(?:\\s+(?:analysis|of\\s+(?:the\\s+)?(?:problem|occurrence|complaint|fault)))?"),
                    Map.entry(
                            ESCAPE_CAUSE,
                            "(?:d4\\s+)?escape(?:\\s+point)?|(?:escape|non-?\\s?detection)\\s+(?:root\\s+)?causes?|causes?\\s+of\\s+(?:the\\s+)?(?:escape|non-?\\s?detection)"),
                    Map.entry(SYSTEMIC_CAUSE, "systemic\\s+causes?"),
                    Map.entry(
                            CORRECTIVE,
                            "(?:permanent\\s+)?corrective" + ACTION
                                    + "|(?:permanent\\s+)?corrective|ca|what\\s+(?:we\\s+did|was\\s+done|we\\s+have\\s+done)(?:\\s+to\\s+(?:fix|correct|solve)\\s+(?:it|this))?"
                                    + "|corrections?(?:\\s+(?:taken|made|done))?|d5(?:\\s?[-/&+]\\s?d?6)?"),
                    Map.entry(
                            CORRECTIVE_OWNER,
                            "corrective(?:" + ACTION + ")?\\s+owner|owner\\s+of\\s+(?:the\\s+)?corrective" + ACTION),
                    Map.entry(CORRECTIVE_DUE, "corrective(?:" + ACTION + ")?\\s+due(?:\\s+date)?"),
                    Map.entry(
                            VALIDATION,
                            "implementation(?:\\s+(?:and|&)\\s+(?:validation|verification))?|validation|verification|d6"),
                    Map.entry(
                            PREVENTIVE,
                            "prevent(?:ive|ative|ion)" + ACTION
                                    + "|(?:to\\s+)?prevent(?:ion|ing)?(?:\\s+(?:of\\s+)?(?:recurrence|reoccurrence|repetition|repeats?))"
                                    + "|prevention|preventive|pa|d7"
                                    + "|(?:what\\s+we\\s+do|how\\s+we\\s+(?:make|will\\s+make)\\s+sure)\\s+(?:so\\s+(?:that\\s+)?)?(?:it|this)\\s+(?:does|will)\\s+not\\s+happen\\s+again"),
                    Map.entry(
                            PREVENTIVE_OWNER,
                            "prevent(?:ive|ative|ion)(?:" + ACTION + ")?\\s+owner|owner\\s+of\\s+(?:the\\s+)?preventive"
                                    + ACTION),
                    Map.entry(PREVENTIVE_DUE, "prevent(?:ive|ative|ion)(?:" + ACTION + ")?\\s+due(?:\\s+date)?"),
                    Map.entry(
                            DOCUMENTS,
                            "documents?(?:\\s+(?:updated|revised|changed))?|(?:updated|revised)\\s+documents?"),
                    Map.entry(DEPLOYMENT, "(?:horizontal\\s+)?(?:deployment|roll-?\\s?out)|read[- ]across"),
                    Map.entry(
                            LESSONS,
                            "lessons?\\s+learn(?:ed|t)|closure|(?:team\\s+)?recognition|congratulat(?:e|ions)(?:\\s+(?:the\\s+)?team)?|d8"),
                    Map.entry(
                            OWNER,
                            "(?:action\\s+)?owners?|resp\\.|who|responsible(?:\\s+(?:person|party|owner))?|person\\s+(?:in\\s+charge|responsible)|pic|assigned\\s+to"),
                    Map.entry(
                            DUE,
                            "due(?:\\s+(?:date|by|on))?|eta|when|by\\s+when|deadline|(?:target|completion|planned|finish)(?:\\s+(?:completion|finish))?\\s+date|to\\s+be\\s+(?:done|completed)\\s+by")));

    private FieldNames() {}

    static String chinese(ReportField field) {
        return CHINESE.getOrDefault(field, "(?!)");
    }

    static String english(ReportField field) {
        return ENGLISH.getOrDefault(field, "(?!)");
    }
}
