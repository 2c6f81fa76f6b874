/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/page.h"

G_BEGIN_DECLS

/** MunHistoryPage: all revisions, newest first, and what each changed */
#define MUN_TYPE_HISTORY_PAGE (mun_history_page_get_type ())
G_DECLARE_FINAL_TYPE (MunHistoryPage, mun_history_page, MUN, HISTORY_PAGE, MunPage)

/** mun_history_page_set_record: @id: (nullable): only the revisions that touched this record; %NULL for all */
void mun_history_page_set_record (MunHistoryPage *self,
                                  const char     *id);

/** mun_history_page_find_words: the revisions with these words in their line or by this person */
void mun_history_page_find_words (MunHistoryPage *self,
                                  const char     *words);

G_END_DECLS
