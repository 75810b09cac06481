package org.complainthub.badhouse.intake;

import org.complainthub.badhouse.demo.Show;

record KnowsTheDemo(Show show) {}
