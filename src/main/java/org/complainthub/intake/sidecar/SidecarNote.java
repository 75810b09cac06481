package org.complainthub.intake.sidecar;

import com.fasterxml.jackson.annotation.JsonAlias;
import org.complainthub.complaint.Registration;
import org.jspecify.annotations.Nullable;

/** A sidecar as it is written; docs/letters.md explains the keys. */
record SidecarNote(
        @JsonAlias({"receivedAt", "收件时间", "收件日期", "收文时间", "收文日期", "收到日期"}) @Nullable String received,
        @JsonAlias({"from", "发件人", "寄件人", "来信人", "来文单位"}) @Nullable String sender,
        @JsonAlias({"电话", "联系电话"}) @Nullable String phone,
        @JsonAlias({"referenceNumber", "编号", "文号", "收文编号"}) @Nullable String reference,
        @JsonAlias("渠道") @Nullable String channel,
        @JsonAlias("门店") @Nullable String store) {

    static final SidecarNote EMPTY = new SidecarNote(null, null, null, null, null, null);

    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException when a value is longer than any of its kind */
    SidecarNote {
        received = told(received);
        sender = told(sender);
        phone = told(phone);
        reference = told(reference);
        channel = told(channel);
        store = told(store);
    }

    private static @Nullable String told(@Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException("a value has more than " + LONGEST + " characters");
        }
        return value.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
    }

    Registration registration() {
        return new Registration(sender, phone, reference, store, null);
    }
}
