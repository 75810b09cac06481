/**
 * Complaints for the car maker as ClaimData of Catena-X (CX-0039), of customers who consent to it and of nobody else.
 * It shows no name, no address and no whole VIN.
 */
@NullMarked
package org.complainthub.desk.oem;

import org.jspecify.annotations.NullMarked;
