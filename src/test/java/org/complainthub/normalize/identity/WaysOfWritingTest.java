package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which people write, say, correct and misread what identifies them; every sentence is invented. */
class WaysOfWritingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我的电话是幺三八零零零零幺二三四，打这个 | 13800001234",
                "打我 139 1234 5678 就行 | 13912345678",
                "打我 1391 234 5678 就行 | 13912345678",
                "電話：１３９－１２３４－５６７８ | 13912345678",
                "tel 139.1234.5678 | 13912345678",
                "139xxxx5678 是我 | 139****5678",
                "尾号5678，139****5678 | 139****5678",
                "call me on (+86) 139 1234 5678 | 13912345678",
                "我的号码不是13911112222，是13911113333 | 13911113333",
                "之前那个13900001111停机了，现在用13900002222 | 13900002222",
                "手机一三九一二三四五六七八 | 13912345678",
                "你们的服务顾问小王电话13900009999，我的是13900008888 | 13900008888",
                "给你们400-820-1234打了三次，我电话 18612345678 | 18612345678",
                "my mobile is +44 7911 123456 | +447911123456",
                "行驶证号 13812345678901234 | ",
                "订单号 20260913812345678 的问题 | ",
                "一三九，一二三四，五六七八 | 13912345678",
                "幺三九 幺二三四 五六七八 | 13912345678",
                "幺三九……一二三四……五六七八 | 13912345678",
                "座机 021-5432 1098 | 02154321098",
                "联系电话：0512-65432109转801 | 051265432109"
            })
    void readsPhones(String words, @Nullable String expected) {
        assertThat(PhoneNumbers.first(words) == null ? PhoneNumbers.landline(words) : PhoneNumbers.first(words))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "车是粤A·D12345的 | 粤AD12345",
                "沪 A D 1 2 3 4 5 | 沪AD12345",
                "苏E 12Q34 | 苏E12Q34",
                "苏E－12Q34 | 苏E12Q34",
                "京A12O45 | 京A12045",
                "京AI2345 | 京A12345",
                "苏B幺二三四五 | 苏B12345",
                "鲁B七八九零D | 鲁B7890D",
                "豫A 四八P九Q。钱退回来 | 豫A48P9Q",
                "车牌不是苏A12345，是苏A12354 | 苏A12354",
                "粤B12345D | 粤B12345D",
                "云计算A12345不是车牌但是浙江A12345 | ",
                "邻居康伟的车（浙A5K5K1）上周修好了，我的浙A1H8M8还在响 | 浙A1H8M8",
                "my neighbour's car 浙A5K5K1 was ready at once, mine, 浙A1H8M8, was not | 浙A1H8M8",
                "我替邻居写，车牌浙A5K5K1 | 浙A5K5K1",
                "浙A5K5K1保险杠的事是另外一台车，别搅到一起 | ",
                "浙A5K5K1是另一台车，我说的是浙A1H8M8 | 浙A1H8M8",
                "浙江省A·12345的车 | ",
                "车牌：浙·A12345 | 浙A12345",
                "浙a12b45 | 浙A12B45",
                "plate Su-E 12Q34, no wait, Su-E 12Q43 | 苏E12Q43",
                "my plate is SuE12Q34 | 苏E12Q34",
                "The car, Zhe A 5B6H8, is | 浙A5B6H8",
                "贵A店的服务 12345 | ",
                "川A12**5 | 川A12**5",
                "皖A·0O123 | 皖A00123",
                "沪AF I2345 | 沪AF12345",
                "尾号9527，粤z1234港 | 粤Z1234港"
            })
    void readsPlates(String words, @Nullable String expected) {
        assertThat(Plates.first(words)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "车架号 LSVAA4182E2123456 | LSVAA4182E2123456",
                "车架号后六位104417，上月买的 | ***********104417",
                "车架号尾号 104417 | ***********104417",
                "VIN后8位TF012345 | *********TF012345",
                "It is the one whose VIN ends in 310022. | ***********310022",
                "the last six digits of my VIN are 310022 | ***********310022",
                "VIN ending TP887766 | *********TP887766",
                "车架号后面贴了一张纸 | ",
                "VIN ending unreadable | ",
                "VIN: 1M8GDM9AXKPO42788 | 1M8GDM9AXKP042788",
                "VIN 1M8 GDM9A XKP 042788 | 1M8GDM9AXKP042788",
                "VIN：1M8GDM9A-XKP0-42788 | 1M8GDM9AXKP042788",
                "工单号HYBJ2026062700181 | ",
                "车架号１Ｍ８ＧＤＭ９ＡＸＫＰ０４２７８８ | 1M8GDM9AXKP042788",
                "车架号后六位042788 | ***********042788"
            })
    void readsVins(String words, @Nullable String expected) {
        assertThat(
                        VehicleIdentification.first(words) == null
                                ? null
                                : VehicleIdentification.normalised(VehicleIdentification.first(words)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "工单号HYBJ2026062700181 | HYBJ2026062700181",
                "工单 HY-20260901-0012 有误 | HY202609010012",
                "维修工单编号：RO2609010012 | RO2609010012",
                "12328热线工单号 330100202609010012 已转 | ",
                "我打了12345，工单号2026090112345678，店里的委托书 WX202609010003 | WX202609010003",
                "12315投诉编号 1330108002026070200456 | ",
                "Your job card no. WS20260901007 | WS20260901007",
                "invoice / repair order #: RO-260901-118 | RO260901118",
                "order HBWX202609010027, serviced on Monday | HBWX202609010027",
                "about order no. HBWX202609010027 | HBWX202609010027",
                "the parts order PX202609010027 has not come | ",
                "R/O 26090111 | 26090111",
                "结算单号：20260901-033 | 20260901033",
                "工单上写的机油是5W-30，20260901做的 | ",
                "400热线给的工单号是KF202609010033 | ",
                "the work order on my invoice (WO 2609-0117) | WO26090117"
            })
    void readsRepairOrders(String words, @Nullable String expected) {
        assertThat(RepairOrders.first(words)).isEqualTo(expected);
    }

    @Test
    void readsNoRepairOrderOfAHotline() {
        assertThat(RepairOrders.first("我打过12345，工单编号BH20260908123，没人管")).isNull();
        assertThat(RepairOrders.first("打了12345投诉，维修工单号WX20260908123")).isEqualTo("WX20260908123");
    }
}
