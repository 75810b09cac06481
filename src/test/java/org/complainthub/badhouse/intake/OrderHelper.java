package org.complainthub.badhouse.intake;

record OrderHelper(String order) {}
