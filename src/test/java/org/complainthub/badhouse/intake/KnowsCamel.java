package org.complainthub.badhouse.intake;

import org.apache.camel.Exchange;

record KnowsCamel(Exchange exchange) {}
