package org.complainthub.matching;

import static org.complainthub.complaint.ComplaintFixtures.MONDAY;
import static org.complainthub.complaint.ComplaintFixtures.aComplaint;
import static org.complainthub.complaint.ComplaintFixtures.about;
import static org.complainthub.complaint.ComplaintFixtures.message;
import static org.complainthub.complaint.ComplaintFixtures.words;

import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.complainthub.complaint.Complainant;
import org.complainthub.complaint.Complaint;
import org.complainthub.complaint.Embedding;
import org.complainthub.complaint.Referral;
import org.complainthub.complaint.Times;
import org.complainthub.complaint.Vehicle;
import org.complainthub.complaint.Visit;
import org.complainthub.matching.identity.IdentityKey;

/**
 * Complaints of three years at forty stores with keys as frequent as in life: half of the people share twenty surnames, three
 * files in ten are of a customer who has another, one customer in thirty uses the phone of his household, one receipt in
 * seven shows masks, one in a hundred a number or an address of everybody (call centre, dealer). The same number gives
 * the same complaint.
 */
final class InventedArchive {

    private static final int MINUTES = 3 * 365 * 24 * 60;
    private static final int STORES = 40;
    private static final String CALL_CENTRE = "75588880000";
    private static final String DEALER = "service@dealer.example";
    private static final Set<String> OF_EVERYBODY = Set.of("PHONE:" + CALL_CENTRE, "EMAIL:" + DEALER);
    private static final String[] CATEGORIES = {
        "PRODUCT_QUALITY",
        "PARTS_WAIT",
        "ATTITUDE",
        "WAIT_REPAIR",
        "COST_OVER_EST",
        "REPEAT_REPAIR",
        "WARRANTY_REFUSED",
        "BILL_PADDING",
        "PAINT_COLOUR",
        "SIGN_FORGED",
        "PROMISE_BROKEN",
        "DELIVERY_LATE"
    };
    private static final String[] SENTENCES = {
        "保养之后发动机一直有异响，去了两次都说正常。",
        "配件等了三个星期还没有到，没有人给我回电话。",
        "结算的时候比报价多收了一千二百元，没有人跟我商量。",
        "前台接待的态度很差，让我在大厅等了两个小时。",
        "上次修的漏水，下雨之后又漏了，后备箱全是水。",
        "空调修完第三天又不制冷了，孩子热得直哭。",
        "喷漆有色差，引擎盖和翼子板完全是两个颜色。",
        "委托书上的签名不是我签的，我要求调监控。",
        "说好周五交车，到现在电话也不接。",
        "质保期内的变速箱顿挫，店里说是正常现象不给修。"
    };

    private InventedArchive() {}

    /** Whether the key belongs to no one person. */
    static boolean isOfEverybody(IdentityKey key) {
        return OF_EVERYBODY.contains(key.toString());
    }

    static Complaint complaint(int i) {
        return complaint(i, i);
    }

    /** Of a new customer, or of one who has one of the first so many files. */
    static Complaint complaint(int i, int files) {
        Random random = new Random(i * 7919L);
        OffsetDateTime at = MONDAY.minusMinutes(random.nextInt(MINUTES));
        InventedCustomer customer = customer(i, files, random);
        String store = "S" + (10 + customer.number() % STORES);
        return aComplaint("bench-" + i)
                .complaintNumber(String.format(Locale.ROOT, "C-%d-%s-%07d", at.getYear(), store, i))
                .correlation(message("<" + i + "@mail.example>", "content " + i))
                .complainant(shown(customer, random))
                .vehicle(customer.vehicle())
                .visit(visit(customer, store, at, i))
                .referral(random.nextInt(10) == 0 ? new Referral("市消委会", "XW" + (20260000000L + i), null, null) : null)
                .problem(about(CATEGORIES[random.nextInt(CATEGORIES.length)]))
                .text(words(story(random) + "（" + i + "）").with(embedding(random)))
                .times(new Times(
                        at, null, at.toLocalDate().minusDays(random.nextInt(9)).toString()))
                .build();
    }

    /** The same customer writes again about the same. */
    static Complaint again(int i) {
        Complaint first = complaint(i);
        return first.edit()
                .complaintNumber(null)
                .referral(null)
                .times(new Times(first.times().receivedAt().plusDays(3), null, null))
                .correlation(message("<again" + i + "@mail.example>", "again " + i))
                .text(words("又来了，还是上次说的那件事" + i).with(first.text().embedding()))
                .build();
    }

    private static InventedCustomer customer(int i, int files, Random random) {
        boolean known = files > 0 && random.nextInt(10) < 3;
        return InventedCustomer.of(known ? random.nextInt(files) : i);
    }

    private static Complainant shown(InventedCustomer customer, Random random) {
        int how = random.nextInt(100);
        String phone = how == 0 ? CALL_CENTRE : how < 15 ? customer.maskedPhone() : customer.phone();
        String email = how == 1 ? DEALER : how >= 70 ? customer.email() : null;
        return new Complainant(customer.name(), phone, email, null);
    }

    private static Visit visit(InventedCustomer customer, String store, OffsetDateTime at, int i) {
        return customer.vehicle().equals(Vehicle.UNKNOWN)
                ? new Visit(store, null, null)
                : new Visit(store, store + at.getYear() + (1_000_000 + i), null);
    }

    private static Embedding embedding(Random random) {
        byte[] vector = new byte[512];
        random.nextBytes(vector);
        return new Embedding("bge-small-zh-v1.5", Base64.getEncoder().encodeToString(vector));
    }

    private static String story(Random random) {
        StringBuilder story = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            story.append(SENTENCES[random.nextInt(SENTENCES.length)]);
        }
        return story.toString();
    }
}
