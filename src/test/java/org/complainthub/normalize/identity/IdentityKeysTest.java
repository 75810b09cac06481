package org.complainthub.normalize.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityKeysTest {

    @ParameterizedTest
    @CsvSource({
        "139 0013 9000, 13900139000",
        "+86-139-0013-9000, 13900139000",
        "008613900139000, 13900139000",
        "１３９００１３９０００, 13900139000",
        "一三九零零一三九零零零, 13900139000",
        "139****9000, 139****9000",
        "+852 6213 0088, +85262130088"
    })
    void normalisesPhones(String raw, String phone) {
        assertThat(PhoneNumbers.normalised(raw)).isEqualTo(phone);
    }

    @ParameterizedTest
    @CsvSource({"400-830-6600", "95588", "12315", "未留"})
    void takesNoServiceNumberForACustomers(String raw) {
        assertThat(PhoneNumbers.normalised(raw)).isNull();
    }

    @Test
    void prefersTheWholeNumberToTheMaskedOne() {
        assertThat(PhoneNumbers.first("被叫 139****9000，改打13900139001")).isEqualTo("13900139001");
    }

    @Test
    void checksAndRepairsVins() {
        assertThat(VehicleIdentification.checkDigitValid("1M8GDM9AXKP042788")).isTrue();
        assertThat(VehicleIdentification.checkDigitValid("1M8GDM9A1KP042788")).isFalse();
        assertThat(VehicleIdentification.checkDigitValid("LXD******SF******")).isNull();
        assertThat(VehicleIdentification.normalised("1m8gdm9axkpo42788")).isEqualTo("1M8GDM9AXKP042788");
        assertThat(VehicleIdentification.first("车架号1M8GDM9AXKP042788。")).isEqualTo("1M8GDM9AXKP042788");
    }

    @ParameterizedTest
    @CsvSource({
        "粤B·12345, 粤B12345",
        "粵B 7K2D9, 粤B7K2D9",
        "粤B Q六六R八 她, 粤BQ66R8",
        "粤BDA3**7, 粤BDA3**7",
        "沪A·D12345, 沪AD12345",
        "粤BV 8E16, 粤BV8E16"
    })
    void normalisesPlates(String raw, String plate) {
        assertThat(Plates.first(raw)).isEqualTo(plate);
    }

    @Test
    void readsRepairOrdersOnlyBesideTheirWord() {
        assertThat(RepairOrders.first("工单号 ab202601020001，谢谢")).isEqualTo("AB202601020001");
        assertThat(RepairOrders.first("repair order AB202601020001")).isEqualTo("AB202601020001");
        assertThat(RepairOrders.first("流水 AB202601020001")).isNull();
        assertThat(RepairOrders.first("工单上留的是13900139000")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"我姓唐 上次来过 | 唐", "你好，我是周小舟。想问一下 | 周小舟", "Thanks,\\nPaula Example | Paula Example"})
    void readsNames(String words, String name) {
        assertThat(PersonNames.in(words.replace("\\n", "\n"))).isEqualTo(name);
    }

    @Test
    void readsTheSignature() {
        assertThat(PersonNames.in("请尽快回复。\n\n周 舟\n")).isEqualTo("周舟");
        assertThat(PersonNames.isFuller("周小舟", "zhou_xz")).isTrue();
        assertThat(PersonNames.isFuller("周小舟", "周女士")).isTrue();
        assertThat(PersonNames.isFuller("周小舟", "李大海")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9月6号下午刹车 | 2026-09-06",
                "昨天修完又漏 | 2026-09-09",
                "八月十九日送来检查 | 2026-08-19",
                "上周四（3 日）做保养 | 2026-09-03",
                "It broke on September 2. | 2026-09-02",
                "2023年11月12日购车，8月5日漏水 | 2026-08-05"
            })
    void readsTheDateOfTheEvent(String words, String date) {
        assertThat(EventDates.in(words, LocalDate.of(2026, 9, 10))).isEqualTo(date);
    }

    @Test
    void readsNoDateThatIsStillToCome() {
        assertThat(EventDates.in("请在25日前答复", LocalDate.of(2026, 9, 10))).isNull();
    }
}
