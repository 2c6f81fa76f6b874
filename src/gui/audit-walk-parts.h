/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "gui/survey.h"
#include "gui/window.h"

G_BEGIN_DECLS

/* What the walk through an audit is put together from. */

/** mun_walk_marks_new: large buttons, one for each mark, numbered as the keys that do the same; they activate “walk.mark” */
GtkWidget *mun_walk_marks_new        (void);
void       mun_walk_marks_set        (GtkWidget    *marks,
                                      const char   *mark);
/** mun_walk_describe_change: Returns: (transfer full) (nullable): that a line was marked otherwise before; %NULL for a first mark and for the same */
char      *mun_walk_describe_change  (guint         line,
                                      const char   *before,
                                      const char   *now);
/** mun_walk_marks_focus: puts the focus on the mark that stands, or on the first */
void       mun_walk_marks_focus      (GtkWidget    *marks);

/** mun_walk_button_new: @label: with mnemonic; @main: the one that stands out */
GtkWidget *mun_walk_button_new       (const char   *label,
                                      const char   *action,
                                      gboolean      main);

/** mun_walk_unmarked_new: the choice to leave out what is marked */
GtkWidget *mun_walk_unmarked_new     (void);
/** mun_walk_unmarked_follow: in a narrow @window the title of the page needs the room more than the word does */
void       mun_walk_unmarked_follow  (GtkWidget    *button,
                                      MunWindow    *window);

/** mun_walk_footer_new: the way on and back, with @label, @bar and @next (all out, transfer none) between for how far one is */
GtkWidget *mun_walk_footer_new       (GtkWidget   **label,
                                      GtkWidget   **bar,
                                      GtkWidget   **next);
/** mun_walk_add_shortcuts: the keys that lead on and back, also out of a text */
void       mun_walk_add_shortcuts    (GtkWidget    *walk);

/** mun_walk_end_new: what stands after the last line. @open: lines without a mark */
GtkWidget *mun_walk_end_new          (guint         open);

/** mun_walk_finding_link_new: a row that leads to a finding */
GtkWidget *mun_walk_finding_link_new (MunWorkspace *workspace,
                                      const char   *id);

/** mun_walk_records_new: what the records say about a requirement or a clause. @survey: (nullable). Returns: (nullable): nothing where @requirement is a rule
 * of one's own or nothing is known yet */
GtkWidget *mun_walk_records_new      (MunSurvey    *survey,
                                      const char   *requirement);

/** mun_walk_offer_guide: where an audit has no checklist yet, the way to one is named, and one press away. @id: of the audit */
void       mun_walk_offer_guide      (MunWindow  *window,
                                      const char *id);

G_END_DECLS
