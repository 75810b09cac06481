package org.complainthub.badhouse.intake;

class KnowsTheDesk {
    org.complainthub.badhouse.desk.Page register;
}
