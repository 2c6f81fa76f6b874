/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-tabs.h"

#include <glib/gi18n.h>

#include "gui/bowtie-view.h"
#include "gui/history-list.h"
#include "gui/link-list.h"
#include "gui/proof-list.h"
#include "gui/split.h"

#define READABLE 760
#define WIDE     1600

void
mun_record_tabs_fill (MunTabs *tabs)
{
  g_return_if_fail (MUN_IS_TABS (tabs));

  mun_tabs_add (tabs, "form", _("Form"));
  mun_tabs_add (tabs, "bowtie", _("Bow tie"));
  mun_tabs_add (tabs, "links", _("Links"));
  mun_tabs_add (tabs, "proof", _("Proof"));
  mun_tabs_add (tabs, "history", _("History"));
}

static void
shown_cb (GtkStack *stack)
{
  GtkWidget *split = gtk_widget_get_ancestor (GTK_WIDGET (stack), MUN_TYPE_SPLIT);

  if (split != NULL)
    mun_split_set_whole (MUN_SPLIT (split), g_strcmp0 (gtk_stack_get_visible_child_name (stack), "bowtie") == 0);
}

void
mun_record_tabs_follow (GtkStack *stack)
{
  g_return_if_fail (GTK_IS_STACK (stack));

  g_signal_connect (stack, "notify::visible-child-name", G_CALLBACK (shown_cb), NULL);
}

void
mun_record_tabs_update (MunTabs       *tabs,
                        const MunSpec *spec)
{
  g_return_if_fail (MUN_IS_TABS (tabs) && spec != NULL);

  mun_tabs_set_shown (tabs, "bowtie", spec == &mun_risk_spec);
}

GtkWidget *
mun_record_tab_wrap (GtkWidget *content,
                     gboolean   wide)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), wide ? WIDE : READABLE);
  gtk_widget_set_margin_top (content, 12);
  gtk_widget_set_margin_bottom (content, 24);
  gtk_widget_set_margin_start (content, 16);
  gtk_widget_set_margin_end (content, 16);
  adw_clamp_set_child (ADW_CLAMP (clamp), content);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), wide ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  g_object_set_data (G_OBJECT (scroller), "content", content);
  return scroller;
}

GtkWidget *
mun_record_tab_get_content (GtkWidget *page)
{
  g_return_val_if_fail (GTK_IS_SCROLLED_WINDOW (page), NULL);

  return g_object_get_data (G_OBJECT (page), "content");
}

GtkWidget *
mun_record_tab_new (MunWindow  *window,
                    MunRecord  *record,
                    const char *tab)
{
  MunWorkspace *workspace = mun_window_get_workspace (window);
  gboolean editable = mun_workspace_read_only_reason (workspace) == NULL && !mun_record_is_new (record);

  if (g_strcmp0 (tab, "bowtie") == 0 && mun_record_get_spec (record) == &mun_risk_spec)
    return mun_record_tab_wrap (mun_bowtie_view_new (window, record), TRUE);
  if (g_strcmp0 (tab, "links") == 0)
    return mun_record_tab_wrap (mun_link_list_new (workspace, record), FALSE);
  if (g_strcmp0 (tab, "proof") == 0)
    return mun_record_tab_wrap (mun_proof_list_new (workspace, record, editable), FALSE);
  if (g_strcmp0 (tab, "history") == 0)
    return mun_record_tab_wrap (mun_history_list_new (workspace, record), FALSE);
  return NULL;
}
