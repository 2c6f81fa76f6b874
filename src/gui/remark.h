/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/rules.h"

G_BEGIN_DECLS

/* What is said about a field or a page: what must be answered, what somebody should look at, and advice never look alike: each has its
 * own shape, word and colour. */

/** mun_remark_new: nothing to be seen until something is said */
GtkWidget  *mun_remark_new       (void);
/** mun_remark_set: @text: (nullable): "" and %NULL hide it */
void        mun_remark_set       (GtkWidget     *remark,
                                  MunIssueLevel  level,
                                  const char    *text);

/** mun_remark_vacate: takes away what is said and leaves its room empty */
void        mun_remark_vacate    (GtkWidget     *remark);

/** mun_remark_fill: shows one remark for each issue in @box, which is hidden when there is none. @issues: (element-type MunIssue) */
void        mun_remark_fill      (GtkWidget     *box,
                                  GPtrArray     *issues);

/** mun_remark_word: Returns: (transfer none): "To be answered", "Please look", "Advice" */
const char *mun_remark_word      (MunIssueLevel  level);
/** mun_remark_icon: the shape that goes with the word */
const char *mun_remark_icon      (MunIssueLevel  level);
/** mun_remark_class: the colour that goes with both */
const char *mun_remark_class     (MunIssueLevel  level);

G_END_DECLS
