package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventDatesTest {

    /** A Friday. */
    private static final LocalDate RECEIVED = LocalDate.of(2026, 9, 11);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 月 21 日在你们店换的电瓶 | 2026-08-21",
                "我26号去取车，轮毂上一圈新伤 | 2026-08-26",
                "8号晚上取的车 | 2026-09-08",
                "上周四提车，漆面有印子 | 2026-09-03",
                "上个星期四车子打不着火 | 2026-09-03",
                "车是周二提的，晚上没看出来 | 2026-09-08",
                "on Wednesday the 2nd I stood there at 8 | 2026-09-02",
                "The pedal went to the floor on the tenth. | 2026-09-10",
                "It has been with you since the 3rd | 2026-09-03",
                "last Thursday they took it in | 2026-09-10",
                "昨晚在隧道里熄火 | 2026-09-10",
                "This morning the noise was back | 2026-09-11"
            })
    void readsDaysAsPeopleNameThem(String words, String expected) {
        assertThat(EventDates.in(words, RECEIVED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我会于2026年9月9日接到消费者投诉，反映其8月2日取车时被要求另付费用 | 2026-08-02",
                "【福田店 收文 2026年9月9日】8月20日贵店通知我加价 | 2026-08-20",
                "前几天的问卷没说细，今天补几张照片。8月22号在你们那里喷的前杠 | 2026-08-22",
                "我昨天才从抽屉里翻出来看。9月1日那天我没签过字 | 2026-09-01",
                "我9月3日发的邮件没人回。8月30日又漏了 | 2026-08-30",
                "6月16号在你们那儿订的车，今天9月11日了 | ",
                "8月20日向店方要求退车 | ",
                "上次9月1号换的撑杆好了。这次是另一台，今天早上尾门卡住 | 2026-09-11",
                "8月14号你们拖走的，今天早上又来了 | 2026-09-11",
                "2-3挡有敲击声，8月17日第三次进店 | 2026-08-17",
                "We are away, back on 8 October | ",
                "正在休假，10月8日后联系 | ",
                "师傅让我周三再来 | ",
                "建议周三晚上延长营业 | ",
                "I e-mailed you on Monday about it | ",
                "A month ago today I asked for one thing | ",
                "约了8号去 | ",
                "I was there for the third time | "
            })
    void leavesDaysOfOtherEventsAlone(String words, @Nullable String expected) {
        assertThat(EventDates.in(words, RECEIVED)).isEqualTo(expected);
    }
}
