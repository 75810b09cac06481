package org.complainthub.mail.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "------------------ 原始邮件 ------------------\n发件人: \"客服\" <kf@dealer.example>;\n旧的内容",
                "-----Original Message-----\nold",
                "在 2026年9月7日，下午8:45，客服 <kf@dealer.example> 写道：\n旧的内容",
                "在2026-09-20 19:05:51，\"kefu\" <kf@dealer.example> 写道：\n旧的内容",
                "On Mon, Sep 7, 2026 at 8:42 AM Service <kf@dealer.example> wrote:\n\nold",
                "On Mon, Sep 7, 2026 at 8:42 AM Service\n<kf@dealer.example> wrote:\n> old",
                "发件人：客服\n发送时间：2026年9月7日\n收件人：陈\n主题：投诉\n\n旧的内容",
                "________________________________\nFrom: Service <kf@dealer.example>\nSent: Monday\nTo: Chen\nSubject: x\n\nold",
                "---- 回复的原邮件 ----\n旧的内容",
                "> old\n> older"
            })
    void dropsHistory(String history) {
        assertThat(NewText.of("刹车又坏了。\n\n" + history)).isEqualTo("刹车又坏了。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"发自我的 iPhone", "從我的 iPhone 傳送", "Sent from my Galaxy", "发自网易邮箱大师", "-- \nChen"})
    void dropsWhatTheTelephoneAdds(String trailer) {
        assertThat(NewText.of("方向盘抖\n\n" + trailer)).isEqualTo("方向盘抖");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "发自内心地感谢王师傅",
                "从我的车上拆下来的零件也没还我",
                "你们在回复里写道：\"已处理\"，可是没有",
                "From: nobody told me\nthat the part was missing",
                "日期：9月7日\n主题：刹车"
            })
    void keepsWordsThatOnlyLookLikeHistory(String words) {
        assertThat(NewText.of(words)).isEqualTo(words);
    }

    @Test
    void keepsAnswersBetweenTheLinesOfAQuote() {
        assertThat(NewText.of("On 1 Sep 2026 Service wrote:\n> Is it fixed?\nNo.\n> Shall we call?\nYes."))
                .isEqualTo("No.\nYes.");
    }

    @Test
    void keepsAllWhenNothingIsNew() {
        assertThat(NewText.of("> only a quote")).isEqualTo("> only a quote");
    }
}
