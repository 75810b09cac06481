package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How people sign and introduce themselves, and say when and how far; every sentence is invented. */
class NamesAndDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "车没修好。\\n\\n张三丰 | 张三丰",
                "车没修好。\\n\\n张三丰先生 | 张三丰",
                "车没修好。\\n\\n张女士 13912345678 | 张女士",
                "车没修好。\\n——欧阳雪 | 欧阳雪",
                "车没修好。\\n            龚自强  敬上 | 龚自强",
                "车没修好。\\n            龚自强　谨上\\n 二〇二六年九月一日 | 龚自强",
                "车没修好。\\n车主：龚自强（签字）\\n电话 13912345678，白天在家 | 龚自强",
                "车没修好。\\n投诉人：诸葛亮亮\\n2026.9.1 | 诸葛亮亮",
                "你好，我是龚自强，上周来的。 | 龚自强",
                "你好，我是车主龚自强，上周来的。 | 龚自强",
                "你好，敝姓龚，上周来的。 | 龚",
                "你好，免贵姓龚，上周来的。 | 龚",
                "您好，我姓龚，龚自强。 | 龚自强",
                "本人龚自强，于9月1日到店 | 龚自强",
                "我叫龚自强，车是我老婆的 | 龚自强",
                "我的名字是龚自强。 | 龚自强",
                "您好，我係陳志明，部車... | 陳志明",
                "顾问叫龚自强，态度不好。 | ",
                "我是来投诉的。 | ",
                "我是你们的老客户了 | ",
                "我是昨天取的车。 | ",
                "我是不会再来了。 | ",
                "我是女司机，不懂车。 | ",
                "我是高工资，不在乎钱。 | ",
                "谢谢！\\n安全第一 | ",
                "谢谢\\n小龚 | 小龚",
                "尊敬的龚自强经理：\\n车坏了。 | ",
                "请转告龚自强 | ",
                "我是律师龚自强，代表客户韩梅梅女士。 | 韩梅梅"
            })
    void readsChineseNames(String words, @Nullable String expected) {
        assertThat(PersonNames.in(words.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "车没修好。\\n联系人 客户 电话 13912345678\\n单号 RO20260911 | ",
                "车没修好。\\n金额：3200元\\n车号 粤B12345\\n车型 2023款 | ",
                "车没修好。\\n龚自强\\n单号 RO20260911 | 龚自强",
                "车没修好。\\n金属漆 3800\\n左前门\\n应收 1200元\\n洪水 2026\\n我等了三天\\n太久了 | ",
                "车没修好。\\n江门店\\n白云区 | ",
                "车没修好。\\n高峰\\n13912345678 | 高峰",
                "车没修好。\\n白雪梅 13912345678 | 白雪梅",
                "车没修好。\\n客户龚强敬上 | 龚强",
                "车没修好。\\n业主 龚自强 | 龚自强",
                "车没修好。谢谢！龚自强 | 龚自强",
                "车没修好。谢谢！高兴 | ",
                "车没修好。\\n联系电话：13912345678（龚女士） | 龚女士",
                "车没修好，请回电。欧阳先生 13912345678 | 欧阳先生",
                "车没修好。联系人龚自强，电话13912345678。 | 龚自强",
                "你们的销售顾问电话13912345678，龚静，不接电话 | ",
                "您好，我是2026年5月在贵店购车的客户龚自强。 | 龚自强",
                "谢谢\\nGong Ziqiang 龚自强 | 龚自强"
            })
    void tellsASignatureFromALineThatBeginsLikeOne(String words, @Nullable String expected) {
        assertThat(PersonNames.in(words.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "车修坏了\\nBest regards,\\nTom Baker | Tom Baker",
                "The car is broken.\\n\\nCheers\\nTom | Tom",
                "The car is broken.\\n\\nYours faithfully,\\nHelen Zheng (Mrs)\\ntel. 158 6713 0094 | Helen Zheng",
                "I am Very Angry. | ",
                "I am Not Happy. | ",
                "This is Unacceptable. | ",
                "The car is broken.\\n- Tom Baker | Tom Baker",
                "The car is broken.\\n--\\nTom Baker\\nSales Director, Foo Ltd | Tom Baker",
                "The car is broken.\\nRgds, Tom Baker | Tom Baker",
                "The car is broken.\\nThanks & regards,\\nPriya Raman | Priya Raman",
                "The car is broken.\\nSincerely yours,\\nJosé García | José García",
                "The car is broken.\\nYours,\\nMARY SMITH | MARY SMITH"
            })
    void readsEnglishNames(String words, @Nullable String expected) {
        assertThat(PersonNames.in(words.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It still fails.\\n\\nBest,\\nMark Henley\\n07700 900123 | Mark Henley",
                "It still fails.\\n\\nMark Henley\\nOwner of ABC 123 | Mark Henley",
                "It still fails.\\n\\nNot happy,\\nMark Henley | Mark Henley",
                "It still fails.\\n\\nYours in disappointment,\\nMark Henley | Mark Henley",
                "It still fails. Thank you. Mark Henley, 07700 900123 | Mark Henley",
                "Customer: Mark Henley\\nPhone: 07700 900123 | Mark Henley",
                "It still fails.\\n\\nMit freundlichen Grüßen\\nKlaus Weber | Klaus Weber",
                "Thanks\\nFront Desk | ",
                "What was done:\\nBrake Pads\\nOil Filter | "
            })
    void readsWhereAnEnglishNameStands(String words, @Nullable String expected) {
        assertThat(PersonNames.in(words.replace("\\n", "\n"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "周四（10日）那天修的 | 2026-09-10",
                "上周三（2号）修的 | 2026-09-02",
                "周五（28日）修的，至今没消息 | 2026-08-28",
                "请在周四（15日）之前回复 | ",
                "9/5做的保养，第二天漏油 | 2026-09-05",
                "9.5做的保养，第二天漏油 | 2026-09-05",
                "上个月28号修的 | 2026-08-28",
                "8月底修的 | ",
                "本月3号修的 | 2026-09-03",
                "on 5th Sept the car stopped | 2026-09-05",
                "on Sept. 5 the car stopped | 2026-09-05",
                "2026.9.5 到店 | 2026-09-05",
                "二〇二六年九月五日，车坏了 | 2026-09-05",
                "去年12月修过，9月5日又坏 | 2026-09-05",
                "大前天修的 | 2026-09-07"
            })
    void readsTheDayOfTheEvent(String words, @Nullable String expected) {
        assertThat(EventDates.in(words, LocalDate.of(2026, 9, 10))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "行驶了1.2万公里 | 12000",
                "里程 三万二千公里 | 32000",
                "才开了2800km | 2800",
                "mileage 12,345 km | 12345",
                "odometer: 12345km | 12345",
                "跑了三千多公里 | "
            })
    void readsTheMileage(String words, @Nullable Integer expected) {
        assertThat(Mileage.in(words)).isEqualTo(expected);
    }
}
