package org.complainthub.matching;

import java.util.Locale;
import java.util.Random;
import org.complainthub.complaint.Vehicle;

/** A customer with what he is known by; the same number gives the same one. */
record InventedCustomer(int number, String name, String phone, String email, Vehicle vehicle) {

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂文辉玲宇浩佳欣思雨晨轩梓涵子墨一诺雅婷志远建国海燕春梅冬雪家豪俊凯瑞琪嘉怡睿博鑫彤若曦安然可馨泽楷天佑晓峰红兵立新卫东";
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
    private static final String PROVINCES = "京津冀沪苏浙皖闽鲁豫鄂湘粤川陕";
    /** One in so many uses the phone of his household. */
    private static final int HOUSEHOLD = 30;

    static InventedCustomer of(int number) {
        Random random = new Random(number * 104_729L + 17);
        String name = name(random);
        boolean household = number % HOUSEHOLD == 1;
        String phone = phone(household ? number - 1 : number);
        return new InventedCustomer(number, name, phone, "c" + number + "@mail.example", vehicle(number, random));
    }

    String maskedPhone() {
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    private static String phone(int number) {
        Random random = new Random(number * 15_485_863L + 3);
        return String.format(Locale.ROOT, "1%d%09d", 3 + random.nextInt(7), random.nextInt(1_000_000_000));
    }

    /** Two in five name their car. */
    private static Vehicle vehicle(int number, Random random) {
        if (random.nextInt(5) > 1) {
            return Vehicle.UNKNOWN;
        }
        String plate = "" + PROVINCES.charAt(random.nextInt(PROVINCES.length())) + (char) ('A' + random.nextInt(6))
                + letters(random);
        String vin = random.nextInt(3) == 0 ? String.format(Locale.ROOT, "LZZ5CCSD0HA%06d", number % 1_000_000) : null;
        return new Vehicle(vin, null, plate, "启明 200", null);
    }

    /** Half of the people share the first twenty surnames; one given name in three has one character. */
    private static String name(Random random) {
        char surname = SURNAMES.charAt((int) (Math.pow(random.nextDouble(), 2.2) * SURNAMES.length()));
        String name = "" + surname + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return random.nextInt(3) == 0 ? name : name + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    private static String letters(Random random) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
