package org.complainthub.badhouse.complaint;

import org.springframework.util.unit.DataSize;

record KnowsSpring(DataSize size) {}
