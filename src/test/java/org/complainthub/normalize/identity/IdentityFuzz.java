package org.complainthub.normalize.identity;

import java.util.List;
import org.complainthub.fuzz.FuzzTarget;
import org.complainthub.fuzz.FuzzTargets;
import org.complainthub.normalize.FuzzedReceipts;

/** Names, telephones, plates, chassis numbers, mileage, repair orders, dates and languages in free text. */
public final class IdentityFuzz implements FuzzTargets {

    private static final List<String> TEXTS = List.of(
            "您好，我是沈知远，车牌辽B·Q10X1，VIN LHBQA2B47S1000001，10月9日在你们店修的，工单 HB202610100007，已跑 3.2 万公里，"
                    + "电话 138 0000 0001，邮箱 shen@mail.example。上周三又坏了。\n此致 沈知远",
            "Dear sir, my plate is B-AB 1234, VIN WVWZZZ1JZ3W386752, mileage 41,000 km, call +49 30 1234567. It happened on"
                    + " 9 October 2026.\nYours sincerely,\nAnn Lee",
            "我姓温，一三八零零九九零零八八，京牌A幺二三四五，昨天下午三点");

    @Override
    public List<FuzzTarget> targets() {
        return List.of(
                FuzzTarget.ofTexts("who, which car, when", TEXTS, FuzzedReceipts.enrichedBy(new IdentityEnricher())));
    }
}
