package org.complainthub.intake.attachment;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Looks into mails only where somebody is trusted to attach feeds. */
@Component
class AttachmentConfiguration extends RouteBuilder {

    private final TrustedSenderProperties trust;

    AttachmentConfiguration(TrustedSenderProperties trust) {
        this.trust = trust;
    }

    @Override
    public void configure() {
        if (!trust.trustedSenders().isEmpty()) {
            templatedRoute("attachment-intake").routeId("attachment-intake");
        }
    }
}
