/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/complete.h"
#include "report/document.h"

G_BEGIN_DECLS

/**
 * mun_document_data:
 *
 * The tables of a report as files for other programs: "report.xml" with all of them, and "table-01.csv" ... with one each. They hold what the report shows, so
 * that an edition without confidential fields stays without them. Footnotes go with them: in a column of their own, and as attributes "note".
 *
 * Returns: (transfer full) (element-type MunAttachment): in the order of their names; empty for a report without tables
 */
GArray *mun_document_data (MunDocument *self);

G_END_DECLS
