package org.complainthub.normalize.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormalitiesTest {

    private static final String MATTER = "车洗得不干净,脚垫上还有泥。";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尊敬的领导:\n%s",
                "您好,%s",
                "你好!\n%s",
                "%s\n此致\n敬礼\n电话:13811976431",
                "%s\n车架号:lsvaa49j132047371\n工单号:ro20260711-0912",
                "%s\n单号 8f53074b-6863-45fb",
                "%s\n发自我的iphone",
                "%s\n本邮件及其附件含有保密信息,仅限于收件人。\n如您错收了本邮件,请删除。"
            })
    void leavesTheMatter(String letter) {
        assertThat(Formalities.without(letter.formatted(MATTER)).strip()).isEqualTo(MATTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dear sir or madam,\n\n%s",
                "hello there, %s",
                "%s\nkind regards,\ntel. +86 138 1197 6431",
                "%s\nvin lsvaa49j132047371\nrepair order: ro20260711",
                "%s\nsent from my iphone",
                "%s\nthis e-mail and any attachment are confidential and intended solely for the addressee."
            })
    void leavesTheMatterInEnglish(String letter) {
        String matter = "the seats were wet and my wipers squeak.";

        assertThat(Formalities.without(letter.formatted(matter)).strip()).isEqualTo(matter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "客户:刹车失灵,差点追尾",
                "日期:取车那天发现车门有划痕",
                "此信件请保密,我要举报销售顾问飞单",
                "尊敬的领导我的刹车失灵了,差点出事",
                "来自我的投诉:刹车失灵",
                "dear all my brakes failed today, please call",
                "ps: the brakes failed again yesterday",
                "电话打了三次都没人接",
                "地址给错了,取送车的师傅找不到",
                "你好意思收我80块",
                "order 3 was late and the invoice 2 days later",
                "date of delivery was missed twice"
            })
    void keepsWhatOnlyLooksLikeOne(String words) {
        assertThat(Formalities.without(words)).isEqualTo(words);
    }

    @Test
    void keepsWhatStandsBelowAClosing() {
        assertThat(Formalities.without("regards,\nps the brakes failed again")).isEqualTo("ps the brakes failed again");
    }

    @Test
    void keepsATextThatIsNothingElse() {
        assertThat(Formalities.without("您好!")).isEqualTo("您好!");
    }
}
