package org.complainthub.intake.pull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;

/** What every address is given. */
record PullParts(Marks marks, ObjectMapper json, Clock clock) {}
