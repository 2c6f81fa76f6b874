/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/drafts.h"
#include "gui/page.h"
#include "gui/sidebar.h"
#include "gui/window.h"

G_BEGIN_DECLS

struct _MunWindow {
  AdwApplicationWindow parent_instance;

  /* Template widgets */
  AdwToastOverlay *toasts;
  GtkStack        *root;
  AdwBin          *start;
  AdwLeaflet      *leaflet;
  GtkLabel        *sidebar_title;
  GtkLabel        *sidebar_subtitle;
  MunSidebar      *sidebar;
  GtkMenuButton   *person_button;
  AdwAvatar       *avatar;
  GtkLabel        *person_label;
  GtkStack        *pages;
  GMenu           *recent_menu;

  /* Owned */
  GSettings    *settings;
  MunWorkspace *workspace;
  GHashTable   *drafts; /* id -> MunRecord */
  MunDrafts    *kept;   /* on disk, too; NULL for a file that is read only */
  GQueue        visited; /* window-back.c: where one was, the newest at the head */
  AdwToast     *toast;    /* weak: the message that is shown */
  gint64        toast_at; /* when it came */
  gint64        said_at;  /* when its words were set last */
  guint         toast_id; /* it goes as soon as it has arrived */
  guint         update_id;
  gboolean      closing;
  gboolean      half_given_up; /* what is half typed may be lost: the person said so while closing */
  gboolean      backup_tried;
  GObject      *reminder; /* MunReminder, while a file is open */
  char         *opened_head; /* hash of the newest revision when the file was opened */
  MunHomeVisit  visit;
  char         *last_visit;  /* UTC, NULL on the first visit */
};

/* window-closing.c: before the window goes, nothing that was typed may be lost without being asked about.
 * Returns: whether it may close now */
gboolean mun_window_may_close (MunWindow *self);

/* window-drafts.c: what is typed is kept on disk from now on */
void     mun_window_begin_drafts   (MunWindow *self);
/* Puts what a program that was killed left behind into its records again and says so on the page. */
void     mun_window_recover_drafts (MunWindow *self);

/* window.c: shows a place and puts nothing into what one can go back to */
GtkWidget *mun_window_show_place (MunWindow *self,
                                  const char *place_id);
/* window.c: Returns: (transfer full) (nullable): the draft or the saved record */
MunRecord *mun_window_find_record (MunWindow *self,
                                   const char *id,
                                   GError **error);

/* window-toast.c: the message that is shown offers no undo any more */
void     mun_window_forget_undo  (MunWindow      *self);

/* window-back.c: called before another place, or another record in it (nullable), is shown */
void     mun_window_note_stop    (MunWindow      *self,
                                  const MunPlace *place,
                                  MunRecord      *record);
void     mun_window_forget_stops (MunWindow      *self);

/* window-copy.c: asks where a copy shall go; it holds the unsaved edits, too. Where the file is lost, the work goes on in the copy. */
void     mun_window_save_copy     (MunWindow *self);
/* Says on @page that the open file is only a backup of another one, if it is. */
void     mun_window_show_copy     (MunWindow *self,
                                   MunPage   *page);
/* Returns: whether the file was moved, removed or replaced while it is open */
gboolean mun_window_has_lost_file (MunWindow *self);

/* window-auditor.c: says on @page that the file is read only, that this is auditor mode, or that it is a backup. @covered: the page lies over the window */
void     mun_window_show_state    (MunWindow *self,
                                   MunPage   *page,
                                   gboolean   covered);
/* The same on all pages that were shown before, after the mode or the person changed. */
void     mun_window_show_states   (MunWindow *self);
/* Remembers who works in this file, or audits it. @id: (nullable) */
void     mun_window_keep_person   (MunWindow  *self,
                                   const char *id);

/* window-field.c: shows a record and leads to one of its fields. @name: (nullable): of the field */
void     mun_window_show_field    (MunWindow  *self,
                                   const char *id,
                                   const char *name);
/* window-field.c: leads to a field of the form that is shown, as soon as it stands */
void     mun_window_lead_to_field (MunWindow  *self,
                                   const char *name);
/* window-field.c: who comes from a line to the record it belongs to, goes on where it stands. @from, @to: (nullable): ids of records */
void     mun_window_return_from   (MunWindow  *self,
                                   const char *from,
                                   const char *to);

/* window-visit.c: remembers for each file and person what they have seen. Begins after the person is known; ends when the window closes or
 * somebody else takes over. */
void     mun_window_begin_visit (MunWindow *self);
void     mun_window_end_visit   (MunWindow *self);

G_END_DECLS
