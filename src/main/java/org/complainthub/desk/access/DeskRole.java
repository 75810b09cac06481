package org.complainthub.desk.access;

/** What a person of the house does with complaints; as an authority of Spring Security with the prefix {@code ROLE_}. */
public enum DeskRole {
    /** Handles complaints of all departments (客诉专员). */
    DESK,
    /** Deals with what its own department is responsible for. */
    DEPARTMENT,
    /** Decides, approves and closes; keeper of reports of offences (举报). */
    MANAGER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Sees figures only. */
    VIEWER
}
