package org.complainthub.complaint;

/**
 * What may be done with the personal data (个人信息保护法).
 *
 * @param lawfulBasis art. 13
 * @param confidential the sender must stay unknown to those he accuses (举报)
 */
public record Privacy(String lawfulBasis, boolean confidential) {

    /** Handling a complaint is necessary to perform the contract or a legal duty. */
    public static final Privacy OF_A_COMPLAINT = new Privacy("CONTRACT_OR_LEGAL_DUTY", false);
}
