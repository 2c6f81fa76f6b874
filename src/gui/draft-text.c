/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/draft-text.h"

#include "gui/drafts.h"

#define FOLLOWED "mun-draft-text"

typedef struct {
  MunWorkspace *workspace; /* weak */
  char         *place;
} Followed;

static void
free_followed (Followed *followed)
{
  g_clear_weak_pointer (&followed->workspace);
  g_free (followed->place);
  g_free (followed);
}

static void
changed_cb (GObject *source)
{
  Followed *followed = g_object_get_data (source, FOLLOWED);
  g_autofree char *text = NULL;

  if (followed->workspace == NULL)
    return;
  g_object_get (source, "text", &text, NULL);
  mun_drafts_note_text (mun_drafts_of (followed->workspace), followed->place, text != NULL ? text : "");
}

void
mun_draft_text_follow (GtkWidget    *text,
                       MunWorkspace *workspace,
                       const char   *place)
{
  GObject *source;
  gboolean first;
  Followed *followed;

  g_return_if_fail (GTK_IS_EDITABLE (text) || GTK_IS_TEXT_VIEW (text));
  g_return_if_fail (MUN_IS_WORKSPACE (workspace) && place != NULL);

  source = GTK_IS_TEXT_VIEW (text) ? G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (text))) : G_OBJECT (text);
  first = g_object_get_data (source, FOLLOWED) == NULL;
  followed = g_new0 (Followed, 1);
  g_set_weak_pointer (&followed->workspace, workspace);
  followed->place = g_strdup (place);
  g_object_set_data_full (source, FOLLOWED, followed, (GDestroyNotify) free_followed);
  g_object_set (source, "text", mun_drafts_get_text (mun_drafts_of (workspace), place), NULL);
  if (first)
    g_signal_connect (source, "changed", G_CALLBACK (changed_cb), NULL);
}
