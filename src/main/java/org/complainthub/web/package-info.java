/** What several doors need of a request before anybody carries it out. It knows the Servlet API and nothing of the hub. */
@NullMarked
package org.complainthub.web;

import org.jspecify.annotations.NullMarked;
