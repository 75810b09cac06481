/** Programs in processes of their own: started, measured, killed as a power cut would, and started again. */
package org.complainthub.process;
