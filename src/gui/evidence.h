/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/conformity.h"

G_BEGIN_DECLS

/* How the evidence for requirements looks: word, shape and colour. */

const char *mun_evidence_icon       (MunEvidence  evidence);
const char *mun_evidence_class      (MunEvidence  evidence);
/** mun_evidence_describe: Returns: (transfer full): "12 complete, 3 missing"; kinds without a requirement are left out */
char       *mun_evidence_describe   (const guint *counts);
/** mun_level_label: untranslated N_(): "Required", "Recommended", "Permitted" */
const char *mun_level_label         (MunLevel     level);

GtkWidget  *mun_evidence_badge_new  (MunEvidence  evidence);

/** MunShareBar: how many requirements have which evidence, as one bar: full, half, hollow, dotted and a thin line. Says so to screen readers. */
#define MUN_TYPE_SHARE_BAR (mun_share_bar_get_type ())
G_DECLARE_FINAL_TYPE (MunShareBar, mun_share_bar, MUN, SHARE_BAR, GtkWidget)

GtkWidget  *mun_share_bar_new       (void);
void        mun_share_bar_set       (MunShareBar *self,
                                     const guint *counts);

G_END_DECLS
