package org.complainthub.platform;

import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsEndpoint;
import org.apache.camel.spi.EndpointStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Has every JMS endpoint read texts and bytes alone. Other messages have no body, so that nothing of them is deserialised
 * and each stage refuses them.
 */
final class PlainBodyStrategy implements EndpointStrategy {

    @Override
    public Endpoint registerEndpoint(String uri, Endpoint endpoint) {
        if (endpoint instanceof JmsEndpoint jms) {
            jms.setBinding(new JmsBinding(jms) {
                @Override
                public @Nullable Object extractBodyFromJms(Exchange exchange, Message message) {
                    boolean isPlain = message instanceof TextMessage || message instanceof BytesMessage;
                    return isPlain ? super.extractBodyFromJms(exchange, message) : null;
                }
            });
        }
        return endpoint;
    }
}
