/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/bundle.h"

G_BEGIN_DECLS

/* What belongs in a pack, for those who write and those who list it. */

typedef gboolean (*MunBundleTakes) (const MunReportOptions *options, MunRecord *subject);

typedef struct {
  const char     *code;
  MunBundleTakes  takes;  /* which subjects; NULL: all that are in force */
  const char     *absent; /* N_(): why it is not in the pack when there is nothing to print; NULL: the report itself says what is missing */
  gboolean      (*is_fit) (MunWorkspace *workspace); /* NULL: it always is */
  const char     *caution; /* N_(): what to know before it is handed out while requirements are open, told to who makes the pack */
  gboolean        summary; /* the short form */
} MunBundleItem;

struct _MunBundle {
  const char          *id;
  const char          *purpose;
  gboolean             public_edition;
  gboolean             certificates; /* public files kept with the organisation go along */
  MunReportType        contents; /* of the list in front */
  const MunBundleItem *items; /* ended by a NULL code */
};

/** mun_bundle_item_takes: whether @subject is printed in the pack: versions that are in force; of everything else all there is */
gboolean mun_bundle_item_takes (const MunBundleItem    *item,
                                const MunReportOptions *options,
                                MunRecord              *subject);

/** mun_bundle_has_gaps: whether a requirement is open. The summary of conformity names none of them, but it counts them. */
gboolean mun_bundle_has_gaps   (MunWorkspace           *workspace);

G_END_DECLS
