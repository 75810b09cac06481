package org.complainthub.matching.file;

import org.springframework.stereotype.Component;

/** What is written of a file besides its receipts. */
@Component
record FileBooks(FileRegister register, FileTerms terms, FileChanges changes) {}
